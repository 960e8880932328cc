using SmartPick.Platform.People;

namespace SmartPick.Web.Features.People;

/// <summary>Who can help with what, for the page that asked; a guest's holds nobody, since there is nobody to ask for.</summary>
public sealed class HelpAnswers
{
    private readonly Dictionary<HelpQuestion, Helpers> _answers;

    private HelpAnswers(Dictionary<HelpQuestion, Helpers> answers, bool isGuest, string specialty)
    {
        _answers = answers;
        IsGuest = isGuest;
        Specialty = specialty;
    }

    /// <summary>What a guest is told: how to find people, and no names.</summary>
    public static HelpAnswers Guest { get; } = new([], isGuest: true, string.Empty);

    /// <summary>True when nobody is signed in.</summary>
    public bool IsGuest { get; }

    /// <summary>The specialty that was asked about.</summary>
    public string Specialty { get; }

    /// <summary>The answers of the platform.</summary>
    public static HelpAnswers Of(string specialty, IEnumerable<Helpers> answers) =>
        new(
            answers.DistinctBy(answer => answer.Question).ToDictionary(answer => answer.Question),
            isGuest: false,
            specialty
        );

    /// <summary>Who can help with this; null when it was not asked.</summary>
    public Helpers? With(HelpQuestion question) => _answers.GetValueOrDefault(question);

    /// <summary>Who knows a program; null when nobody does, or it was not asked.</summary>
    public Helpers? Knowing(string program) =>
        With(new HelpQuestion(null, program)) is { People.Count: > 0 } known ? known : null;
}
