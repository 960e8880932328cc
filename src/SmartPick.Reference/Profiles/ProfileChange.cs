namespace SmartPick.Reference.Profiles;

/// <summary>Whether a change replaces what a field holds or adds to it.</summary>
public enum ChangeVerb
{
    /// <summary>Replaces; the value <c>unknown</c> takes the field away.</summary>
    Set,

    /// <summary>Adds an entry to a list.</summary>
    Add,
}

/// <summary>One change to a profile, as a person states it: <c>step2=250</c>, <c>away=CODE</c>.</summary>
/// <param name="Verb">Set or add.</param>
/// <param name="Field">The field: a path without its <c>$.</c>, a name that only one field has, or a short name (away, home, mentor, tie, must, never, state, division, region, max).</param>
/// <param name="Value">The value as text; entries of a list are parted by commas.</param>
/// <param name="Origin">What the user wrote, for messages: <c>--set step2=250</c>.</param>
public sealed record ProfileChange(ChangeVerb Verb, string Field, string Value, string Origin)
{
    /// <summary>Reads <c>FIELD=VALUE</c>.</summary>
    /// <returns>The change, or the problem.</returns>
    public static (ProfileChange? Change, Problem? Problem) Parse(ChangeVerb verb, string text)
    {
        var origin = $"--{(verb is ChangeVerb.Set ? "set" : "add")} {Quote.Shorten(text)}";
        var parts = text.Split('=', 2);
        return parts.Length is 2 && parts[0].Trim().Length > 0 && parts[1].Trim().Length > 0
            ? (new ProfileChange(verb, parts[0].Trim(), parts[1].Trim(), origin), null)
            : (
                null,
                new Problem(
                    origin,
                    null,
                    null,
                    Quote.Text(text),
                    "FIELD=VALUE, such as step2=250 or away=0803611066; FIELD=unknown takes a field away"
                )
            );
    }
}
