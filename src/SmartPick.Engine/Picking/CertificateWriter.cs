namespace SmartPick.Engine.Picking;

/// <summary>Certifies a list: what it achieves, what no list can exceed, and which rules the bound leaves out.</summary>
internal static class CertificateWriter
{
    private const int MostSteps = 60;

    // Prices of states need more steps than programs do.
    private const int MostStepsWithPrices = 240;

    public static Certificate Write(
        PickQuestion question,
        ListProblem problem,
        OptimizedList list,
        CancellationToken cancellation
    )
    {
        var bound = UpperBound.Find(
            problem,
            list.Entries,
            question.Rules.CertificateGap,
            problem.Rules.MaximumPerState == int.MaxValue ? MostSteps : MostStepsWithPrices,
            cancellation
        );
        var upper = Math.Min(1, Math.Max(bound, list.Objective));
        var notes = new List<string>();
        if (question.Applicant.Partner is not null)
        {
            notes.Add(
                "The bound is for your list alone; what a couple gains together is outside it."
            );
        }

        if (question.HasTwoSystems)
        {
            notes.Add(
                "One of the two matches decides first, whatever is preferred; the bound does not hold across both."
            );
        }

        if (
            question.Specialties.Any(one =>
                one.PreliminaryYear != Catalog.PreliminaryYear.NotNeeded
            )
        )
        {
            notes.Add("The preliminary year is a section of its own and outside the bound.");
        }

        return new Certificate(
            list.Objective,
            upper,
            upper > 0 ? (upper - list.Objective) / upper : 0,
            notes.Count == 0,
            string.Join(' ', notes)
        );
    }
}
