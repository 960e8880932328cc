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
            open.Add(Nothing("specialty", "Specialty", "one of the specialties"));
        }

        if (answers.One("type").Length == 0)
        {
            open.Add(Nothing("type", "Applicant type", "one of the six types"));
        }

        if (answers.One("step2").Length == 0 && answers.Many(PickOptions.NoStep2Yet).Count == 0)
        {
            open.Add(
                Nothing("step2", "Step 2 CK", "a score from 1 to 300, or a tick at \"Not yet\"")
            );
        }

        return open;
    }

    private static FieldProblem Nothing(string name, string label, string expected) =>
        new(name, label, "nothing", expected);
}
