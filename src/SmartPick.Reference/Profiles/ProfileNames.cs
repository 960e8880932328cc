using SmartPick.Engine.Applicants;

namespace SmartPick.Reference.Profiles;

/// <summary>The names that profiles use for the engine's enumerations.</summary>
internal sealed class ProfileNames<T>
    where T : struct, Enum
{
    private readonly List<(string Name, T Value)> _pairs;

    internal ProfileNames(Func<T, string> nameOf) =>
        _pairs = [.. Enum.GetValues<T>().Select(value => (nameOf(value), value))];

    /// <summary>All names, in the enumeration's order.</summary>
    public IReadOnlyList<string> All => [.. _pairs.Select(pair => pair.Name)];

    /// <summary>The value with a name, or null.</summary>
    public T? Find(string name)
    {
        var found = _pairs.FindIndex(pair =>
            string.Equals(pair.Name, name, StringComparison.Ordinal)
        );
        return found < 0 ? null : _pairs[found].Value;
    }

    /// <summary>The name of a value.</summary>
    public string Of(T value) => _pairs.First(pair => pair.Value.Equals(value)).Name;
}

/// <summary>The names of each enumeration.</summary>
internal static class ProfileNames
{
    /// <summary>Applicant types, as pages and evidence write them.</summary>
    public static ProfileNames<ApplicantType> Types { get; } = new(type => type.DisplayName());

    /// <summary>Visa needs.</summary>
    public static ProfileNames<VisaNeed> Visas { get; } =
        new(visa =>
            visa switch
            {
                VisaNeed.None => "none",
                VisaNeed.J1 => "J-1",
                VisaNeed.H1B => "H-1B",
                _ => "either",
            }
        );

    /// <summary>Red flags.</summary>
    public static ProfileNames<RedFlag> RedFlags { get; } =
        new(flag =>
            flag switch
            {
                RedFlag.UnexplainedGap => "unexplained gap",
                RedFlag.FailedCourse => "failed course",
                RedFlag.Professionalism => "professionalism",
                _ => "left residency",
            }
        );

    /// <summary>Settings of programs.</summary>
    public static IReadOnlyList<string> Settings { get; } = ["university", "community", "other"];
}
