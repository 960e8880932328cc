using SmartPick.Engine.RankLists;

namespace SmartPick.Reference.RankLists;

/// <summary>The interviews that a list's chances rest on, in the documents of the rank list and of couples.</summary>
/// <param name="Programs">Programs of the list that a chance can be given of.</param>
/// <param name="Entered">Of these, with an invitation or an interview entered.</param>
/// <param name="Assumed">Of these, counted as having interviewed although none is entered.</param>
public sealed record InterviewsPart(int Programs, int Entered, int Assumed)
{
    /// <summary>Takes a count over.</summary>
    public static InterviewsPart Of(ListInterviews interviews) =>
        new(interviews.Programs, interviews.Entered, interviews.Assumed);
}
