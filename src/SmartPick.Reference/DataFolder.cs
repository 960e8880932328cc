namespace SmartPick.Reference;

/// <summary>Where the reference data lies.</summary>
public static class DataFolder
{
    /// <summary>The environment variable that names another folder than the one beside the binary.</summary>
    public const string Variable = "SMARTPICK_DATA";

    /// <summary>The folder given; else the one the environment names; else <c>data</c> beside the binary.</summary>
    /// <param name="given">A folder the user named, or null.</param>
    /// <returns>A path; whether it exists is told by <see cref="ReferenceData.Load"/>.</returns>
    public static string Locate(string? given)
    {
        if (!string.IsNullOrWhiteSpace(given))
        {
            return given;
        }

        var named = Environment.GetEnvironmentVariable(Variable);
        return string.IsNullOrWhiteSpace(named)
            ? Path.Combine(AppContext.BaseDirectory, "data")
            : named;
    }
}
