using SmartPick.Matching.Assignments;
using SmartPick.Matching.Instances;

namespace SmartPick.Engine.Market.Counting;

/// <summary>
/// How often somebody interviewed stands high enough to be taken: at a track that is full, no lower than the last one it took; at
/// one that is not, anywhere on its list. In a large market one person does not move that line.
/// </summary>
internal sealed class CutCounter(MarketSetting setting, int[] specialtyOf)
{
    /// <summary>Adds the season's interviews to the counts of their specialty and type.</summary>
    public void Count(
        SeasonTally tally,
        SeasonWorkspace work,
        MatchInstance instance,
        Assignment assignment
    )
    {
        var tracks = setting.Plan.Tracks;
        var held = work.Held(tracks.Count);
        for (var person = 0; person < work.People.Count; person++)
        {
            Add(held, assignment.Programs[person]);
            Add(held, assignment.Supplemental(person));
            CountInterviews(tally, work, person);
        }

        for (var track = 0; track < tracks.Count; track++)
        {
            CountTrack(tally, work, instance.RankedBy(track), held[track], assignment, track);
        }

        static void Add(Span<int> held, int track)
        {
            if (track >= 0)
            {
                held[track]++;
            }
        }
    }

    /// <summary>Everybody interviewed counts, those too whom a program left off its list.</summary>
    private void CountInterviews(SeasonTally tally, SeasonWorkspace work, int person)
    {
        foreach (var track in work.Lists.Of(person))
        {
            tally.Counts[
                TallyLayout.At(
                    PersonCount.CutInterviews,
                    specialtyOf[track],
                    work.People.Type[person]
                )
            ]++;
        }
    }

    private void CountTrack(
        SeasonTally tally,
        SeasonWorkspace work,
        ReadOnlySpan<int> ranked,
        int held,
        Assignment assignment,
        int track
    )
    {
        var specialty = specialtyOf[track];
        var left = held < setting.Plan.Tracks[track].Positions ? ranked.Length : held;
        var isTaken = true;
        foreach (var person in ranked)
        {
            isTaken &= left > 0;
            var holds =
                assignment.Programs[person] == track || assignment.Supplemental(person) == track;
            if (held == setting.Plan.Tracks[track].Positions && holds)
            {
                left--;
            }

            var type = work.People.Type[person];
            tally.Counts[TallyLayout.At(PersonCount.CutTaken, specialty, type)] += isTaken ? 1 : 0;
        }
    }
}
