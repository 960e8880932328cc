using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;

namespace SmartPick.Reference.Answers;

/// <summary>What <c>smartpick program --json</c> and <c>/api/v1/programs/{code}</c> write: what is known about one program, and what is not.</summary>
/// <param name="Smartpick">program.</param>
/// <param name="Version">Of this format: 1.</param>
/// <param name="Code">The ACGME code.</param>
/// <param name="Name">The program's name.</param>
/// <param name="Facts">Each fact with where it comes from.</param>
/// <param name="Interviews">What chances of an interview there rest on.</param>
/// <param name="Imported">What the user's own imports say.</param>
/// <param name="Sources">Every source cited.</param>
public sealed record ProgramDocument(
    string Smartpick,
    int Version,
    string Code,
    string Name,
    IReadOnlyList<FactPart> Facts,
    InterviewBasisPart Interviews,
    IReadOnlyList<string> Imported,
    IReadOnlyList<SourceLine> Sources
)
{
    private const string NotPublished =
        "no free source names it program by program; unknown never means no";

    /// <summary>The document of a program.</summary>
    public static ProgramDocument Build(ResidencyProgram program, ReferenceData data)
    {
        var interviews = InterviewBasisPart.Of(program, data);
        return new ProgramDocument(
            "program",
            1,
            program.Code.Digits,
            program.Name,
            [
                .. FromDirectory(program),
                .. FactLabels
                    .Fields.Where(field => field is not FactLabels.Strict)
                    .Select(field => Unknown(field, FactLabels.Of(field), NotPublished)),
                Unknown(
                    "positions",
                    "Positions",
                    "quotas may be imported from files you may lawfully have, on the command line only"
                ),
            ],
            interviews,
            data.Imports.Of(program.Code),
            SourceLine.Of([program.Provenance.SourceId, interviews.Source], data.Sources)
        );
    }

    private static IEnumerable<FactPart> FromDirectory(ResidencyProgram program)
    {
        (string Key, string Label, string? Value)[] facts =
        [
            ("code", "ACGME code", program.Code.ToString()),
            ("specialty", "Specialty", program.Specialty),
            ("place", "Place", $"{program.City}, {program.State}"),
            ("division", "Census division", program.Division),
            ("timeZone", "Time zone", program.TimeZone),
            ("military", "Military", program.Military ? "yes, by its name" : "no, by its name"),
        ];
        return facts.Select(fact => new FactPart(
            fact.Key,
            fact.Label,
            fact.Value,
            program.Provenance.SourceId,
            program.Provenance.AsOf,
            program.Provenance.Confidence,
            null
        ));
    }

    private static FactPart Unknown(string key, string label, string why) =>
        new(key, label, null, null, null, null, why);
}

/// <summary>One fact of a program.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Label">Its name in words.</param>
/// <param name="Value">What is known; null for unknown, which never means no.</param>
/// <param name="Source">Where it comes from; null where nothing is known.</param>
/// <param name="AsOf">When it held; null likewise.</param>
/// <param name="Confidence">How far to rely on it; null likewise.</param>
/// <param name="Note">Why nothing is known; null where something is.</param>
public sealed record FactPart(
    string Key,
    string Label,
    string? Value,
    string? Source,
    string? AsOf,
    string? Confidence,
    string? Note
);

/// <summary>What chances of an interview at a program rest on.</summary>
/// <param name="Says">That in words.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="FittedOn">When the model was fitted.</param>
/// <param name="OverallRate">Share of all applicants interviewed, as fitted, 0 to 1; null without rates.</param>
/// <param name="NonUsImgRate">The same of non-US IMGs.</param>
public sealed record InterviewBasisPart(
    string Says,
    string Source,
    string FittedOn,
    double? OverallRate,
    double? NonUsImgRate
)
{
    /// <summary>What it is at a program.</summary>
    internal static InterviewBasisPart Of(ResidencyProgram program, ReferenceData data)
    {
        var parameters = data.Model.InterviewsOf(program);
        return new InterviewBasisPart(
            Words(parameters.Basis),
            data.Model.Effects.First(row =>
                string.Equals(row.Key, EffectKeys.InterviewRates, StringComparison.Ordinal)
            ).SourceId,
            data.Model.FittedOn,
            parameters.OverallRate is { } rate ? Rounded.To6(rate) : null,
            parameters.OverallRate is null ? null : Rounded.To6(parameters.NonUsImgRate)
        );
    }

    private static string Words(InterviewBasis basis) =>
        basis switch
        {
            InterviewBasis.OwnRatesWithSignals =>
                "this program's own published rates by signal, state and type",
            InterviewBasis.OwnRatesSignalsBorrowed =>
                "this program's own published rates by state and type; what a signal does is borrowed from others",
            InterviewBasis.SpecialtyTypical =>
                "no published rates of its own: a typical program of the specialty, with a wide interval",
            _ =>
                "no published rates in the specialty: the typical program of related specialties, with a wider interval",
        };
}
