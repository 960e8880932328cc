using SmartPick.Engine.Market.Ranking;
using SmartPick.Matching.Assignments;
using SmartPick.Matching.Instances;

namespace SmartPick.Engine.Market.Counting;

/// <summary>Counts a season that has been matched.</summary>
internal sealed class SeasonCounter
{
    private const int FirstChoices = 3;

    private readonly MarketSetting _setting;
    private readonly TallyLayout _layout;
    private readonly Remainder _remainder;
    private readonly int[] _specialtyOf;
    private readonly bool[] _isAdvanced;

    /// <summary>Prepares what all seasons share.</summary>
    public SeasonCounter(MarketSetting setting, TallyLayout layout)
    {
        _setting = setting;
        _layout = layout;
        _remainder = new Remainder(setting);
        _specialtyOf =
        [
            .. setting.Sites.SiteOfTrack.Select(site => (int)setting.Sites.Specialty[site]),
        ];
        _isAdvanced = [.. setting.Plan.Tracks.Select(track => track.Kind == PositionKind.Advanced)];
    }

    /// <summary>The tally of the season.</summary>
    public SeasonTally Count(SeasonWorkspace work, MatchInstance instance, Assignment assignment)
    {
        var tally = new SeasonTally(_layout);
        work.ReservePeople();
        CountPlaces(tally, work, assignment);
        for (var person = 0; person < work.People.Count; person++)
        {
            CountPerson(tally, work, assignment, person);
        }

        CountCouples(tally, work, assignment);
        new CutCounter(_setting, _specialtyOf).Count(tally, work, instance, assignment);
        tally.CloseSeason();
        return tally;
    }

    private void CountPlaces(SeasonTally tally, SeasonWorkspace work, Assignment assignment)
    {
        var counts = tally.Counts;
        var tracks = _setting.Plan.Tracks;
        var open = work.OpenPositions(tracks);
        for (var person = 0; person < work.People.Count; person++)
        {
            Take(assignment.Programs[person], work, person, open, counts);
            Take(assignment.Supplemental(person), work, person, open, counts);
        }

        for (var track = 0; track < tracks.Count; track++)
        {
            var specialty = _specialtyOf[track];
            counts[_layout.At(PlaceCount.Positions, specialty)] += tracks[track].Positions;
            counts[_layout.At(PlaceCount.Filled, specialty)] +=
                tracks[track].Positions - open[track];
            counts[_layout.At(PlaceCount.Tracks, specialty)]++;
            counts[_layout.At(PlaceCount.TracksUnfilled, specialty)] += open[track] > 0 ? 1 : 0;
        }

        _remainder.Fill(work, assignment, open);
        for (var track = 0; track < tracks.Count; track++)
        {
            counts[_layout.At(PlaceCount.FilledAfterSoap, _specialtyOf[track])] +=
                tracks[track].Positions - open[track];
        }
    }

    private void Take(
        int track,
        SeasonWorkspace work,
        int person,
        Span<int> open,
        Span<long> counts
    )
    {
        if (track >= 0)
        {
            open[track]--;
            counts[
                TallyLayout.At(PersonCount.Filled, _specialtyOf[track], work.People.Type[person])
            ]++;
        }
    }

    private void CountPerson(
        SeasonTally tally,
        SeasonWorkspace work,
        Assignment assignment,
        int person
    )
    {
        var people = work.People;
        var (specialty, type) = (people.Preferred[person], people.Type[person]);
        var counts = tally.Counts;
        var cell = TallyLayout.At(PersonCount.Registered, specialty, type);
        counts[cell]++;
        var applications = work.Applications;
        counts[cell + (int)PersonCount.Applications] +=
            applications.Start[person + 1] - applications.Start[person];
        var track = assignment.Programs[person];
        var isPlaced = track >= 0 || assignment.Supplemental(person) >= 0 || work.Placed[person];
        counts[cell + (int)PersonCount.Unmatched] += isPlaced ? 0 : 1;
        var attended = work.Invitations.Attended[person];
        if (attended == 0)
        {
            return;
        }

        counts[cell + (int)PersonCount.Active]++;
        counts[cell + (int)PersonCount.Interviews] += attended;
        if (track >= 0)
        {
            counts[cell + (int)PersonCount.MatchedAny]++;
            counts[cell + (int)PersonCount.FirstThree] +=
                work.Lists.Of(person).IndexOf(track) < FirstChoices ? 1 : 0;
            counts[cell + (int)PersonCount.MatchedFirstYear] +=
                !_isAdvanced[track] || assignment.Supplemental(person) >= 0 ? 1 : 0;
        }

        CountPreferred(counts, cell, work, person, track >= 0 && _specialtyOf[track] == specialty);
    }

    private void CountPreferred(
        Span<long> counts,
        int cell,
        SeasonWorkspace work,
        int person,
        bool isMatched
    )
    {
        var ranks = work.Lists.PreferredRanks[person];
        if (ranks == 0)
        {
            return;
        }

        var people = work.People;
        var applications = work.Applications;
        var interviews = work
            .Invitations.IsInvited[applications.Start[person]..applications.ParallelStart[person]]
            .Count(true);
        counts[cell + (int)PersonCount.Ranked]++;
        counts[cell + (int)PersonCount.MatchedPreferred] += isMatched ? 1 : 0;
        counts[
            cell
                + (int)(isMatched ? PersonCount.InterviewsMatched : PersonCount.InterviewsUnmatched)
        ] += interviews;
        counts[cell + (int)(isMatched ? PersonCount.RanksMatched : PersonCount.RanksUnmatched)] +=
            ranks;
        var band = TallyLayout.BandOf(people.Step2[person]);
        var (specialty, type) = (people.Preferred[person], people.Type[person]);
        counts[_layout.Ranked(specialty, type, band)]++;
        counts[_layout.Matched(specialty, type, band)] += isMatched ? 1 : 0;
    }

    private void CountCouples(SeasonTally tally, SeasonWorkspace work, Assignment assignment)
    {
        foreach (var couple in work.Couples)
        {
            if (
                work.Invitations.Attended[couple.First] > 0
                || work.Invitations.Attended[couple.Second] > 0
            )
            {
                tally.Counts[_layout.Couples]++;
                tally.Counts[_layout.CouplesBoth] +=
                    assignment.Programs[couple.First] >= 0
                    && assignment.Programs[couple.Second] >= 0
                        ? 1
                        : 0;
            }
        }
    }
}
