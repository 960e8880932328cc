using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;

namespace SmartPick.Engine.Picking;

/// <summary>An entry of a list given from outside.</summary>
/// <param name="Program">The program's code.</param>
/// <param name="Tier">The signal sent.</param>
public readonly record struct ListEntry(AcgmeCode Program, SignalTier Tier);

/// <summary>
/// The picker: from a profile to the list of programs to apply to, where each signal goes, what it costs and the chance to
/// match. The same request gives the same answer, to the last digit, for any number of threads.
/// </summary>
/// <param name="catalog">Programs, specialties, signal rules and fees.</param>
/// <param name="model">Fitted parameters and stated effects.</param>
/// <param name="rules">The product's own thresholds.</param>
/// <param name="rotationVariants">
/// The model refitted with a smaller and a larger rotation effect R, by that effect: lists are searched on all of them, so that
/// the signals' advice does not flip. Null: R alone is changed, the rest of the fit is kept.
/// </param>
public sealed class ListAdvisor(
    ProgramCatalog catalog,
    ChanceModel model,
    PickingRules rules,
    IReadOnlyDictionary<double, ChanceModel>? rotationVariants = null
)
{
    private readonly PickingBasis _basis = new(
        catalog,
        model,
        rules,
        rotationVariants ?? new Dictionary<double, ChanceModel>()
    );

    /// <summary>The list and everything said about it, or every reason why there is none.</summary>
    /// <param name="request">The question.</param>
    /// <param name="progress">Told the share of the work done, 0 to 1; may be null.</param>
    /// <param name="cancellationToken">Stops the work between two steps.</param>
    public PickOutcome Advise(
        PickRequest request,
        IProgress<double>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        var (question, refusals) = PickQuestion.Create(_basis, request);
        if (question is null)
        {
            return new PickOutcome(null, refusals);
        }

        var plan = ListPlanner.Plan(question, progress, cancellationToken);
        var hand = HandSignals.Place(plan, cancellationToken);
        if (hand.Refusals.Count > 0)
        {
            return new PickOutcome(null, hand.Refusals);
        }

        var advice = new AdviceWriter(hand, cancellationToken).Write(progress);
        progress?.Report(1);
        return new PickOutcome(advice, []);
    }

    /// <summary>What a list given from outside is worth, valued as an advised one is.</summary>
    /// <param name="request">The question; its limits are not applied to the list.</param>
    /// <param name="entries">The list, in any order; programs outside the applicant's specialties are an error.</param>
    /// <param name="cancellationToken">Stops the work between two draws.</param>
    /// <exception cref="ArgumentException">A program is unknown, of another specialty, or there twice.</exception>
    public ListTotals Evaluate(
        PickRequest request,
        IReadOnlyList<ListEntry> entries,
        CancellationToken cancellationToken = default
    ) => FixedList.Evaluate(_basis, request, entries, cancellationToken).Totals;

    /// <summary>Before and after a change of the profile.</summary>
    /// <param name="before">The question before.</param>
    /// <param name="after">The applicant after.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public WhatIfAnswer WhatIf(
        PickRequest before,
        Applicant after,
        CancellationToken cancellationToken = default
    ) => WhatIf(before, before with { Applicant = after }, cancellationToken);

    /// <summary>Before and after a change of the question.</summary>
    /// <param name="before">The question before.</param>
    /// <param name="after">The question after; seed and draws as before.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public WhatIfAnswer WhatIf(
        PickRequest before,
        PickRequest after,
        CancellationToken cancellationToken = default
    ) =>
        new WhatIfWriter(_basis, cancellationToken).Answer(
            before,
            after,
            Advise(before, null, cancellationToken),
            Advise(after, null, cancellationToken)
        );

    /// <summary>A list as it is, before and after a change of the question: the quick half of <see cref="WhatIf(PickRequest, PickRequest, CancellationToken)"/>.</summary>
    /// <param name="before">The question before.</param>
    /// <param name="after">The question after; seed and draws as before.</param>
    /// <param name="list">The list.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">A program is unknown, of no specialty applied to before, or there twice.</exception>
    public KeptAnswer Keep(
        PickRequest before,
        PickRequest after,
        KeptList list,
        CancellationToken cancellationToken = default
    ) => new WhatIfWriter(_basis, cancellationToken).Keep(before, after, list);

    /// <summary>The chances at single programs, in the order given; those of specialties that are not applied to are left out.</summary>
    /// <param name="request">The question.</param>
    /// <param name="programs">Programs, each once.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public IReadOnlyList<ProgramChances> Chances(
        PickRequest request,
        IReadOnlyList<AcgmeCode> programs,
        CancellationToken cancellationToken = default
    )
    {
        var entries = programs
            .Select(_basis.Catalog.Find)
            .OfType<ResidencyProgram>()
            .Where(program => WhatIfWriter.IsAppliedTo(program, request.Applicant))
            .Select(program => new ListEntry(program.Code, HighestTier(program.Specialty)))
            .ToArray();
        if (entries.Length == 0)
        {
            return [];
        }

        var valued = FixedList.Evaluate(
            _basis,
            Stated(request, cancellationToken),
            entries,
            cancellationToken
        );
        var place = valued.Programs.Select((code, i) => (code, i)).ToDictionary();
        return
        [
            .. entries.Select(entry =>
            {
                var i = place[entry.Program];
                return new ProgramChances(
                    entry.Program,
                    valued.Drawn.Of(tally => tally.WithoutSignal[i]),
                    entry.Tier,
                    valued.Drawn.Of(tally => tally.Interview[i]),
                    valued.Drawn.Of(tally => tally.WouldTake[i]),
                    _basis.Model.IsThin(_basis.Catalog.Find(entry.Program)!, request.Applicant.Type)
                );
            }),
        ];
    }

    // As the list and every explanation have it: with the divisions that are advised where the profile states none.
    private PickRequest Stated(PickRequest request, CancellationToken cancellation) =>
        request.Applicant.Preferences.StatedDivisions is null
        && PickQuestion.Create(_basis, request).Question is { } question
            ? request with
            {
                Applicant = ListPlanner.Stated(question, cancellation),
            }
            : request;

    private SignalTier HighestTier(string specialty) =>
        _basis.Catalog.SignalsOf(specialty) switch
        {
            { Gold: > 0 } => SignalTier.Gold,
            { Single: > 0 } => SignalTier.Single,
            { Silver: > 0 } => SignalTier.Silver,
            _ => SignalTier.None,
        };
}
