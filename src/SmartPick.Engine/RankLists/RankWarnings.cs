using System.Globalization;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Interviews;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.RankLists;

/// <summary>What to look at again in a list, each with its figures.</summary>
internal sealed class RankWarnings(RankCase ranks, DrawnRanks drawn, RankAdvice advice)
{
    private const int ExchangesNamed = 3;

    private readonly List<RankWarning> _warnings = [];

    public IReadOnlyList<RankWarning> Write()
    {
        AddOrder();
        AddLength();
        foreach (var program in advice.Programs)
        {
            AddProgram(program);
        }

        AddDuplicates();
        _warnings.AddRange(new InterviewWarnings(advice).Write());
        AddFirstYears();
        return [.. _warnings.OrderByDescending(warning => warning.Level)];
    }

    private void AddOrder()
    {
        var likeness = advice.Likeness;
        if (likeness.FollowsChances)
        {
            Add(
                RankWarningKind.FollowsChances,
                NoticeLevel.Important,
                null,
                Say(
                    $"Your order goes along with how likely programs are to take you (rank correlation {likeness.WithChances:0.00}) rather than with the wishes you stated ({likeness.WithWishes:0.00}). The Match rewards true preference: a likely program further down catches you all the same."
                ) + Exchanges()
            );
        }
        else if (
            likeness.WithWishes is null
            && likeness.WithChances >= ranks.Basis.Rules.FollowsChances
        )
        {
            Add(
                RankWarningKind.LikeChances,
                NoticeLevel.Information,
                null,
                Say(
                    $"Your order goes along with how likely programs are to take you (rank correlation {likeness.WithChances:0.00}). If that is how you prefer them, leave it. If you moved some up because they seemed likely, move them back: it gains nothing."
                )
            );
        }
    }

    /// <summary>Neighbours of which the likelier stands above the more wanted, by what exchanging them would bring.</summary>
    private string Exchanges()
    {
        var central = drawn.Central;
        var entries = ranks.Entries;
        var exchanges = Enumerable
            .Range(0, central.SwapWithNext.Length)
            .Where(i =>
                entries[i + 1].Value > entries[i].Value
                && central.WouldTake[i] > central.WouldTake[i + 1]
            )
            .Select(i =>
                (
                    Place: i,
                    Gain: 100 * central.SwapWithNext[i] * (entries[i + 1].Value - entries[i].Value)
                )
            )
            .OrderByDescending(exchange => exchange.Gain)
            .Take(ExchangesNamed)
            .Select(exchange =>
                Say(
                    $" Ranks {exchange.Place + 1} and {exchange.Place + 2} exchanged: P(match) stays, {Moved(central.SwapWithNext[exchange.Place])} to the program you want more."
                )
            );
        return string.Concat(exchanges);
    }

    // What moves has no interval, so where the evidence is thin no size is given.
    private string Moved(double share) =>
        advice.Totals.EvidenceIsThin
            ? "a part of it moves"
            : Say($"{100 * share:0.0} points of it move");

    private void AddLength()
    {
        var length = advice.Length;
        if (!length.IsShort || length.OneMore is not { } more)
        {
            return;
        }

        Add(
            RankWarningKind.Short,
            length.Contiguous <= length.Published?.Unmatched
                ? NoticeLevel.Important
                : NoticeLevel.Check,
            null,
            Say(
                $"The list is short: one more interview at a program like those ranked would add {RankPoints.Of(more, advice.Totals.EvidenceIsThin)}. Rank every program at which you would rather train than not match."
            ),
            length.Published?.SourceId
        );
    }

    private void AddProgram(RankedProgram program)
    {
        var code = program.Program.Code;
        var never =
            ranks.Request.Unacceptable.Contains(code)
            || ranks.Request.Applicant.Preferences.Never.Contains(code);
        if (never)
        {
            Add(
                RankWarningKind.Unacceptable,
                NoticeLevel.Important,
                code,
                Say(
                    $"You said you would rather not train here. A match binds: you would end here with {Here(program)}. Without it P(match) falls by {Lost(program)}."
                )
            );
        }

        if (!program.HasChance)
        {
            Add(
                RankWarningKind.OtherSpecialty,
                NoticeLevel.Check,
                code,
                Say(
                    $"{program.Program.Specialty} is not in your profile, so no chance can be said: the totals count it as 0. Add it as the parallel specialty to have it counted."
                )
            );
        }

        if (
            ranks.Basis.Catalog.FindSpecialty(program.Program.Specialty) is
            { MatchSystem: not MatchSystem.Nrmp } specialty
        )
        {
            var name =
                specialty.MatchSystem == MatchSystem.SfMatch ? "the SF Match" : "the urology match";
            Add(
                RankWarningKind.OtherMatch,
                NoticeLevel.Check,
                code,
                Say(
                    $"Decided in {name}, which has a list and a deadline of its own: it does not belong on the NRMP's list, and a match there withdraws you from the NRMP."
                ),
                specialty.Provenance.SourceId
            );
        }
    }

    private void AddDuplicates()
    {
        foreach (
            var group in ranks
                .Request.Ranks.Select((entry, place) => (entry.Program, Rank: place + 1))
                .GroupBy(entry => entry.Program)
                .Where(group => group.Count() > 1)
        )
        {
            Add(
                RankWarningKind.Duplicate,
                NoticeLevel.Check,
                group.Key,
                "Ranked more than once, at "
                    + string.Join(", ", group.Select(entry => Say($"{entry.Rank}")))
                    + ": the first counts. If these are two tracks, they have two NRMP codes and one code in the directory."
            );
        }
    }

    private void AddFirstYears()
    {
        if (advice.Supplemental is not { FirstYears.Count: 0 } supplemental)
        {
            return;
        }

        Add(
            RankWarningKind.NoFirstYear,
            supplemental.Need == PreliminaryYear.Needed ? NoticeLevel.Important : NoticeLevel.Check,
            null,
            supplemental.Need == PreliminaryYear.Needed
                ? Say(
                    $"{supplemental.Programs.Count} of your ranks are probably advanced positions (nearly all are in the specialty) and carry no supplemental list: add preliminary or transitional years, or you could match and have nowhere to begin."
                )
                : Say(
                    $"{supplemental.Programs.Count} of your ranks may be advanced positions; those need a supplemental list with a first year."
                )
        );
    }

    private void Add(
        RankWarningKind kind,
        NoticeLevel level,
        AcgmeCode? program,
        string text,
        string? source = null
    ) => _warnings.Add(new RankWarning(kind, level, program, text, source));

    private static string Here(RankedProgram program) =>
        program.EvidenceIsThin
            ? Say(
                $"anything from {Percent(program.MatchHere.Low)} to {Percent(program.MatchHere.High)}"
            )
            : Percent(program.MatchHere.Value);

    private static string Lost(RankedProgram program) =>
        program.EvidenceIsThin
            ? RankPoints.Range(
                new Estimate(-program.Drop.Value, -program.Drop.High, -program.Drop.Low)
            )
            : Say($"{-100 * program.Drop.Value:0.0} points");

    private static string Percent(double chance) => Say($"{100 * chance:0.0}%");

    private static string Say(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
