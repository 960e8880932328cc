using SmartPick.Engine.Catalog;

namespace SmartPick.Reference.Seasons;

/// <summary>What holds for everybody in SOAP: who may take part, and what one must not do.</summary>
/// <param name="Questions">By their answers one may take part or not, in the order asked.</param>
/// <param name="Eligible">What is said when every answer is yes.</param>
/// <param name="Rules">What one must know.</param>
public sealed record SoapRules(
    IReadOnlyList<SoapText> Questions,
    SoapText Eligible,
    IReadOnlyList<SoapText> Rules
)
{
    /// <summary>The rule about contact.</summary>
    public const string Contact = "contact";

    /// <summary>The rule about the number of applications.</summary>
    public const string Limit = "limit";

    /// <summary>The rule about the list of unfilled programs.</summary>
    public const string List = "list";

    /// <summary>A rule by its key.</summary>
    public SoapText Rule(string key) =>
        Rules.First(rule => string.Equals(rule.Key, key, StringComparison.Ordinal));

    /// <summary>What the answers come to: whether one may take part, and that in words; null while it is open.</summary>
    /// <param name="answers">Yes or no by the key of a question; one not answered is not there.</param>
    public (bool May, string Words)? Standing(IReadOnlyDictionary<string, bool> answers)
    {
        var no = Questions.FirstOrDefault(question =>
            answers.TryGetValue(question.Key, out var yes) && !yes
        );
        if (no is not null)
        {
            return (false, no.More!);
        }

        return Questions.All(question => answers.ContainsKey(question.Key))
            ? (true, Eligible.Text)
            : null;
    }
}

/// <summary>A question, answer or rule of SOAP.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Text">What it says or asks.</param>
/// <param name="More">What follows: to a question, what is said when the answer is no. Null for nothing.</param>
/// <param name="Provenance">Where it comes from.</param>
public sealed record SoapText(string Key, string Text, string? More, Provenance Provenance);
