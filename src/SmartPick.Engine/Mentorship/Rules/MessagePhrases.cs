namespace SmartPick.Engine.Mentorship.Rules;

/// <summary>A phrase that says which of the asks a clause makes.</summary>
/// <param name="Ask">The key of the ask.</param>
/// <param name="Phrase">The phrase in lower case; <c>*</c> at its end stands for any ending of its last word.</param>
public sealed record AskPhrase(string Ask, string Phrase);

/// <summary>The phrases that messages are read for, in lower case.</summary>
/// <param name="Asking">Phrases by which a clause asks for something: "could", "I hope".</param>
/// <param name="Asks">What is asked for.</param>
/// <param name="Generic">Phrases that fit anybody: "admire your work".</param>
/// <param name="Naming">Phrases after which something particular is named: "your talk on".</param>
public sealed record MessagePhrases(
    IReadOnlyList<string> Asking,
    IReadOnlyList<AskPhrase> Asks,
    IReadOnlyList<string> Generic,
    IReadOnlyList<string> Naming
);
