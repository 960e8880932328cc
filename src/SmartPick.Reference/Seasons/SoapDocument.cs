using SmartPick.Engine.Interviews;
using SmartPick.Reference.Answers;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Reference.Seasons;

/// <summary>What <c>smartpick soap --json</c> and <c>/api/v1/soap</c> write: who may take part in SOAP, what one must not do, and a list of one's own with the count of applications.</summary>
/// <param name="Smartpick">soap.</param>
/// <param name="Version">Of this format: 1.</param>
/// <param name="Today">The day answered for.</param>
/// <param name="MatchWeek">When Match Week begins.</param>
/// <param name="IsMatchWeek">Whether that day lies in it.</param>
/// <param name="MayTakePart">Whether one may take part, by the answers given; null while one is open.</param>
/// <param name="Standing">That in words; null likewise.</param>
/// <param name="Questions">What it depends on.</param>
/// <param name="Rules">What one must know.</param>
/// <param name="MostApplications">The most applications that one person may send.</param>
/// <param name="Applied">Applications marked as sent.</param>
/// <param name="Left">How many are left.</param>
/// <param name="TooMany">What to do when more are marked than may be sent; null when they are not.</param>
/// <param name="Programs">The programs, as the list has them.</param>
/// <param name="Sources">Every source cited.</param>
public sealed record SoapDocument(
    string Smartpick,
    int Version,
    DateOnly Today,
    SoapDatePart MatchWeek,
    bool IsMatchWeek,
    bool? MayTakePart,
    string? Standing,
    IReadOnlyList<SoapQuestionPart> Questions,
    IReadOnlyList<SoapRulePart> Rules,
    int MostApplications,
    int Applied,
    int Left,
    string? TooMany,
    IReadOnlyList<UnfilledPart> Programs,
    IReadOnlyList<SourceLine> Sources
)
{
    /// <summary>The document of a list.</summary>
    /// <param name="programs">The programs.</param>
    /// <param name="answers">Yes or no by the key of a question; one not answered is not there.</param>
    /// <param name="today">The day asked for.</param>
    /// <param name="data">The reference data.</param>
    public static SoapDocument Build(
        IReadOnlyList<UnfilledProgram> programs,
        IReadOnlyDictionary<string, bool> answers,
        DateOnly today,
        ReferenceData data
    )
    {
        var dates = data.SeasonBasis.Dates;
        var week = dates.Of(SeasonDates.MatchWeek);
        var standing = data.Soap.Standing(answers);
        var most = data.SeasonBasis.Rules.SoapApplications;
        var applied = programs.Count(program => program.Applied);
        return new SoapDocument(
            "soap",
            1,
            today,
            new SoapDatePart(
                week.On,
                week.Confidence.ToString().ToLowerInvariant(),
                week.Provenance.Confidence,
                week.Provenance.SourceId
            ),
            dates.IsMatchWeek(today),
            standing?.May,
            standing?.Words,
            [
                .. data.Soap.Questions.Select(question => new SoapQuestionPart(
                    question.Key,
                    question.Text,
                    answers.TryGetValue(question.Key, out var yes) ? yes : null,
                    question.More!,
                    question.Provenance.SourceId
                )),
            ],
            [
                .. data.Soap.Rules.Select(rule => new SoapRulePart(
                    rule.Key,
                    rule.More is null ? rule.Text : rule.Text + " " + rule.More,
                    rule.Provenance.SourceId,
                    rule.Provenance.AsOf,
                    rule.Provenance.Confidence
                )),
            ],
            most,
            applied,
            Math.Max(0, most - applied),
            applied > most
                ? FormattableString.Invariant(
                    $"{applied} applications are marked, and at most {most} may be sent: take {applied - most} off."
                )
                : null,
            [
                .. programs.Select(program => new UnfilledPart(
                    program.Name,
                    program.Specialty,
                    program.State,
                    program.Positions,
                    program.Program?.Digits,
                    program.Applied
                )),
            ],
            SourceLine.Of(
                data.Soap.Questions.Concat(data.Soap.Rules)
                    .Select(text => text.Provenance.SourceId)
                    .Append(week.Provenance.SourceId),
                data.Sources
            )
        );
    }
}

/// <summary>When Match Week begins, and how far that is known.</summary>
public sealed record SoapDatePart(DateOnly Date, string Level, string Confidence, string Source);

/// <summary>A question on which taking part depends; the answer is null while it is open.</summary>
public sealed record SoapQuestionPart(
    string Key,
    string Text,
    bool? Answer,
    string IfNo,
    string Source
);

/// <summary>Something that one must know.</summary>
public sealed record SoapRulePart(
    string Key,
    string Text,
    string Source,
    string AsOf,
    string Confidence
);

/// <summary>A program of the list; null is not given.</summary>
public sealed record UnfilledPart(
    string Name,
    string? Specialty,
    string? State,
    int? Positions,
    string? Code,
    bool Applied
);
