namespace SmartPick.Reference.Tests.Evidence;

/// <summary>The evidence that the project may read but not carry; a clean clone lacks it, and tests that need it skip.</summary>
internal static class EvidenceFolder
{
    private const string Variable = "SMARTPICK_EVIDENCE";

    /// <summary>The folder; the test is skipped where there is none.</summary>
    internal static string Required
    {
        get
        {
            var folder = Find();
            Assert.SkipWhen(
                folder is null,
                $"No evidence: set {Variable}, or put it into ../shared/data above the repository."
            );
            return folder!;
        }
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return Directory.Exists(named) ? named : null;
        }

        for (var above = Repository.Root; above is not null; above = Path.GetDirectoryName(above))
        {
            var folder = Path.Combine(above, "shared", "data");
            if (Directory.Exists(folder))
            {
                return folder;
            }
        }

        return null;
    }
}
