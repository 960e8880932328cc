using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Picking;

/// <summary>Before and after a change of the question: the list as it is, and the list made anew.</summary>
internal sealed class WhatIfWriter(PickingBasis basis, CancellationToken cancellation)
{
    /// <summary>A list before and after.</summary>
    public KeptAnswer Keep(PickRequest before, PickRequest after, KeptList list)
    {
        var was = Value(before, list);
        var kept = Kept(after, list, was);
        return new KeptAnswer(
            was.Totals,
            kept?.Totals,
            kept is null ? null : ListChange.Between(was.Drawn, kept.Drawn)
        );
    }

    /// <summary>Both lists before and after.</summary>
    public WhatIfAnswer Answer(
        PickRequest before,
        PickRequest after,
        PickOutcome first,
        PickOutcome second
    )
    {
        if (first.Advice is null)
        {
            return new WhatIfAnswer(first, null, second, null, null);
        }

        var list = KeptList.Of(first.Advice);
        var was = Value(before, list);
        var kept = Kept(after, list, was);
        var made = second.Advice is null ? null : Value(after, KeptList.Of(second.Advice));
        return new WhatIfAnswer(
            first,
            kept?.Totals,
            second,
            kept is null ? null : ListChange.Between(was.Drawn, kept.Drawn),
            made is null ? null : ListChange.Between(was.Drawn, made.Drawn)
        );
    }

    private ValuedList Value(PickRequest request, KeptList list) =>
        FixedList.Evaluate(basis, list.Stated(request), list.Entries, cancellation);

    private ValuedList? Kept(PickRequest after, KeptList list, ValuedList was) =>
        Fits(after.Applicant, list.Entries)
            ? Value(after, list with { Entries = Signalled(after, list.Entries, was) })
            : null;

    private bool Fits(Applicant applicant, IReadOnlyList<ListEntry> list) =>
        list.All(entry =>
            basis.Catalog.Find(entry.Program) is { } program && IsAppliedTo(program, applicant)
        );

    /// <summary>Whether a program is of a specialty that the applicant applies to.</summary>
    public static bool IsAppliedTo(ResidencyProgram program, Applicant applicant) =>
        string.Equals(program.Specialty, applicant.Specialty, StringComparison.Ordinal)
        || string.Equals(
            program.Specialty,
            applicant.Parallel?.Specialty,
            StringComparison.Ordinal
        );

    /// <summary>The list with no more signals than are to be sent: those that lift the chance of an interview least are taken back.</summary>
    private IReadOnlyList<ListEntry> Signalled(
        PickRequest after,
        IReadOnlyList<ListEntry> list,
        ValuedList was
    )
    {
        if (after.MostSignals is not { } most)
        {
            return list;
        }

        var kept = was
            .Programs.Select((code, i) => (Code: code, Lift: Lift(was.Drawn, i)))
            .Where(program => IsPrimary(after, program.Code) && IsSignalled(list, program.Code))
            .OrderByDescending(program => program.Lift)
            .ThenBy(program => program.Code)
            .Take(most)
            .Select(program => program.Code)
            .ToHashSet();
        return
        [
            .. list.Select(entry =>
                kept.Contains(entry.Program) || !IsPrimary(after, entry.Program)
                    ? entry
                    : new ListEntry(entry.Program, SignalTier.None)
            ),
        ];
    }

    private static double Lift(DrawnList was, int i) =>
        was.Central.Interview[i] - was.Central.WithoutSignal[i];

    private bool IsPrimary(PickRequest request, AcgmeCode code) =>
        string.Equals(
            basis.Catalog.Find(code)?.Specialty,
            request.Applicant.Specialty,
            StringComparison.Ordinal
        );

    private static bool IsSignalled(IReadOnlyList<ListEntry> list, AcgmeCode code) =>
        list.First(entry => entry.Program == code).Tier is not SignalTier.None;
}
