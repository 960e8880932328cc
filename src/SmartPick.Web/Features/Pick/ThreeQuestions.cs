namespace SmartPick.Web.Features.Pick;

/// <summary>The questions without which there is no list.</summary>
internal static class ThreeQuestions
{
    /// <summary>Those that are still open.</summary>
    public static IReadOnlyList<FieldProblem> Open(Answers answers)
    {
        List<FieldProblem> open = [];
        if (answers.One("specialty").Length == 0)
        {
            open.Add(FieldProblem.Open("specialty", "Specialty", "choose one of the specialties"));
        }

        if (answers.One("type").Length == 0)
        {
            open.Add(FieldProblem.Open("type", "Applicant type", "choose one of the six types"));
        }

        if (answers.One("step2").Length == 0 && answers.Many(PickOptions.NoStep2Yet).Count == 0)
        {
            open.Add(
                FieldProblem.Open(
                    "step2",
                    "Step 2 CK",
                    "give a score from 1 to 300, or tick \"Not yet\""
                )
            );
        }

        return open;
    }
}
