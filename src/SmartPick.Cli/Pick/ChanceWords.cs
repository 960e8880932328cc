using System.Globalization;
using SmartPick.Cli.Output;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Statistics;

namespace SmartPick.Cli.Pick;

/// <summary>The chance in sentences: as a frequency, with its interval, beside the base rate, or as thin evidence.</summary>
internal static class ChanceWords
{
    /// <summary>The chance of a match in the primary specialty.</summary>
    public static string Sentence(Estimate match, bool thin, Applicant applicant)
    {
        return thin
            ? $"Evidence is thin: anything from {Wording.PercentRange(match)}% fits what is published about a match in {applicant.Specialty} with such a list, so there is no single number to give."
            : $"{Capital(Wording.Frequency(match.Value))} applicants like you match in {applicant.Specialty} with such a list: {Wording.Percent(match)}.";
    }

    /// <summary>The published rate to see the chance beside.</summary>
    public static string BaseRate(BaseRate? rate, Applicant applicant, SourceIndex sources)
    {
        if (rate is null)
        {
            return $"No match rate of {Wording.Plural(applicant.Type)} in {applicant.Specialty} is published to compare with.";
        }

        var people = rate.People is { } count
            ? string.Create(CultureInfo.InvariantCulture, $", n = {count:N0}")
            : string.Empty;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"For comparison, {rate.Meaning}: {Wording.Percent(rate.Rate)} (Match {rate.Year}{people}) {sources.Mark(rate.SourceId)}."
        );
    }

    /// <summary>How far the list can be from the best one.</summary>
    public static string Certificate(Certificate certificate)
    {
        var percent = certificate.Gap * 100;
        var gap = percent < 0.1 ? "0.1" : percent.ToString("0.0", CultureInfo.InvariantCulture);
        var note = certificate.Note.Length == 0 ? string.Empty : " " + certificate.Note;
        return certificate.Covers
            ? $"This list is within {gap}% of the best list of its length under your limits and its rules: a proved bound, by the model's numbers before the correction.{note}"
            : $"This list is within {gap}% of the best possible one as far as the proof reaches, by the model's numbers before the correction.{note}";
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
