using SmartPick.Engine.Chances;

namespace SmartPick.Reference.Answers;

/// <summary>Words that documents and pages of answers share.</summary>
public static class AnswerWords
{
    /// <summary>How a figure is known, where it is not fitted.</summary>
    public static string Status(EffectStatus status) =>
        status switch
        {
            EffectStatus.Fitted => "fitted",
            EffectStatus.Cited => "cited",
            _ => "assumed",
        };
}
