using SmartPick.Matching.Assignments;
using SmartPick.Matching.Randomness;

namespace SmartPick.Engine.Market.Counting;

/// <summary>
/// What SOAP does with the positions left: of each, it is offered and filled with the published shares; the people who get them
/// are the unmatched who stand best, in whatever field (nobody publishes who takes what).
/// </summary>
internal sealed class Remainder
{
    private readonly MarketSetting _setting;
    private readonly double _filled;

    /// <summary>Prepares the shares.</summary>
    public Remainder(MarketSetting setting)
    {
        _setting = setting;
        _filled =
            setting.Assumptions.Get(SeasonKeys.SoapOffered).Mean
            * setting.Assumptions.Get(SeasonKeys.SoapFilled).Mean;
    }

    /// <summary>Fills positions and places people; <see cref="SeasonWorkspace.Placed"/> says who.</summary>
    /// <param name="work">The season.</param>
    /// <param name="assignment">The Match.</param>
    /// <param name="open">By track: positions left; those that are filled are taken off.</param>
    public void Fill(SeasonWorkspace work, Assignment assignment, Span<int> open)
    {
        var places = 0;
        for (var track = 0; track < open.Length; track++)
        {
            for (var position = open[track]; position > 0; position--)
            {
                if (work.Draws.Unit(SeasonDraw.Soap, track, position) < _filled)
                {
                    open[track]--;
                    places++;
                }
            }
        }

        Place(work, assignment, places);
    }

    private void Place(SeasonWorkspace work, Assignment assignment, int places)
    {
        work.Waiting.Clear();
        for (var person = 0; person < work.People.Count; person++)
        {
            work.Placed[person] = false;
            if (assignment.Programs[person] < 0 && assignment.Supplemental(person) < 0)
            {
                work.Waiting.Add((-Standing(work, person), person));
            }
        }

        work.Waiting.Sort();
        for (var place = 0; place < Math.Min(places, work.Waiting.Count); place++)
        {
            work.Placed[work.Waiting[place].Person] = true;
        }
    }

    private double Standing(SeasonWorkspace work, int person)
    {
        var noise = NormalQuantile.OfWord(work.Draws.Word(SeasonDraw.Soap, ~person));
        var (specialty, type) = (work.People.Preferred[person], work.People.Type[person]);
        return _setting.Levels.Of(specialty, type) is { } level
            ? (level.Draw.Lambda * work.U(level, person, isPreferred: true))
                - level.Draw.Cutoff
                + noise
            : noise;
    }
}
