using SmartPick.Engine.Market.Applying;
using SmartPick.Matching.Randomness;

namespace SmartPick.Engine.Market.Ranking;

/// <summary>
/// Which first-year programs somebody with an advanced position in view ranks beside it: as many as is usual, drawn by the number
/// of positions and by state. Interviews for them do not count against the most that a person attends.
/// </summary>
internal sealed class FirstYearChoice
{
    private readonly int[] _tracks;
    private readonly AliasTable?[] _byState;
    private readonly int _count;

    /// <summary>Prepares the choice by state.</summary>
    public FirstYearChoice(MarketSetting setting)
    {
        var plan = setting.Plan;
        _tracks =
        [
            .. Enumerable
                .Range(0, plan.Tracks.Count)
                .Where(track => IsFirstYear(plan.Tracks[track].Kind)),
        ];
        _count = Math.Min((int)setting.Assumptions.Get(SeasonKeys.FirstYears).Mean, _tracks.Length);
        _byState = new AliasTable?[plan.States.Count + 1];
        for (var state = -1; state < plan.States.Count && _tracks.Length > 0; state++)
        {
            _byState[state + 1] = new AliasTable([.. _tracks.Select(Weight)]);

            double Weight(int track) =>
                plan.Tracks[track].Positions
                * setting
                    .Assumptions.Get(SeasonKeys.FirstYears, null, $"{plan.Tracks[track].Kind}")
                    .Mean
                * (
                    state >= 0
                    && string.Equals(
                        plan.Tracks[track].State,
                        plan.States[state],
                        StringComparison.Ordinal
                    )
                        ? setting.Assumptions.Get(SeasonKeys.FavourState).Mean
                        : 1
                );
        }
    }

    /// <summary>True for a position of one year.</summary>
    public static bool IsFirstYear(PositionKind kind) =>
        kind
            is PositionKind.PreliminaryMedicine
                or PositionKind.PreliminarySurgery
                or PositionKind.PreliminaryOther
                or PositionKind.TransitionalYear;

    /// <summary>The first-year tracks a person ranks, in order.</summary>
    public void Choose(SeasonWorkspace work, int person, List<int> tracks)
    {
        tracks.Clear();
        if (_byState[work.People.SchoolState[person] + 1] is not { } table)
        {
            return;
        }

        var key = work.Draws.Word(SeasonDraw.FirstYear, person);
        for (var draw = 0UL; tracks.Count < _count; draw++)
        {
            var track = _tracks[table.At(KeyedHash.Mix(key + draw))];
            if (!tracks.Contains(track))
            {
                tracks.Add(track);
            }
        }
    }
}
