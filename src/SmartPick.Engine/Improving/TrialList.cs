using SmartPick.Engine.Applicants;
using SmartPick.Engine.Picking;

namespace SmartPick.Engine.Improving;

/// <summary>The list that improvements are tried on, and its value for whoever is asked about.</summary>
internal sealed class TrialList(
    PickingBasis basis,
    PickRequest question,
    KeptList list,
    CancellationToken cancellation
)
{
    private readonly PickRequest _question = list.Stated(question);

    /// <summary>What is read to value a list.</summary>
    public PickingBasis Basis => basis;

    /// <summary>The question, with the divisions that the list states.</summary>
    public PickRequest Question => _question;

    /// <summary>The applicant as they are.</summary>
    public Applicant Applicant => _question.Applicant;

    /// <summary>The programs of the list.</summary>
    public IReadOnlyList<ListEntry> Entries => list.Entries;

    /// <summary>Stops the work.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>The list as it is.</summary>
    public ValuedList Before { get; } =
        FixedList.Evaluate(basis, list.Stated(question), list.Entries, cancellation);

    /// <summary>Some programs valued for an applicant, with the draws of the list.</summary>
    public ValuedList Value(Applicant applicant, IReadOnlyList<ListEntry> entries) =>
        FixedList.Evaluate(basis, _question with { Applicant = applicant }, entries, cancellation);

    /// <summary>The chances at the fitted parameters alone; on the list itself where no programs are given.</summary>
    public ListTally Central(Applicant applicant, IReadOnlyList<ListEntry>? entries = null) =>
        FixedList
            .Evaluate(
                basis,
                _question with
                {
                    Applicant = applicant,
                    Draws = 0,
                },
                entries ?? list.Entries,
                cancellation
            )
            .Drawn.Central;
}
