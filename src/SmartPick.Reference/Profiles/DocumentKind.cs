namespace SmartPick.Reference.Profiles;

/// <summary>What a JSON file is called when something is wrong with it.</summary>
/// <param name="Noun">The kind of file, as a message names it.</param>
/// <param name="Opening">What the file holds at the least, in words.</param>
internal sealed record DocumentKind(string Noun, string Opening)
{
    /// <summary>What it comes in: "file", or "body" of a request.</summary>
    public string Holder { get; init; } = "file";

    /// <summary>A profile.</summary>
    public static DocumentKind Profile { get; } =
        new(
            "profile",
            "a profile: a JSON object with \"smartpickProfile\": 1, \"specialty\" and \"type\""
        );
}
