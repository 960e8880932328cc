using System.Text;

namespace SmartPick.Engine.Evidence;

/// <summary>One published figure.</summary>
/// <param name="Specialty">The specialty as the evidence file writes it; <c>ALL</c> for all together.</param>
/// <param name="ApplicantType">The applicants it is about, as the file writes them.</param>
/// <param name="Year">The year of the Match, or a span of years.</param>
/// <param name="Metric">What is measured, for example <c>match_rate_preferred</c>.</param>
/// <param name="Value">The figure, in <paramref name="Unit"/>.</param>
/// <param name="Unit">percent, count, score, ratio and the like.</param>
/// <param name="SourceId">Who published it.</param>
/// <param name="Confidence">How far to trust the row.</param>
public sealed record EvidenceRow(
    string Specialty,
    string ApplicantType,
    string Year,
    string Metric,
    double Value,
    string Unit,
    string SourceId,
    string Confidence
)
{
    /// <summary>The row's identity in fitted files: source/specialty/type/year/metric, each as a slug.</summary>
    public string Id { get; } =
        $"{Slug(SourceId)}/{Slug(Specialty)}/{Slug(ApplicantType)}/{Slug(Year)}/{Slug(Metric)}";

    /// <summary>Lower-case letters and digits joined by single hyphens; + becomes "plus" and &lt; "below".</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            switch (letter)
            {
                case '+':
                    AppendWord(slug, "plus");
                    break;
                case '<':
                    AppendWord(slug, "below");
                    slug.Append('-');
                    break;
                case var other when char.IsAsciiLetterOrDigit(other):
                    slug.Append(char.ToLowerInvariant(other));
                    break;
                case '.' when slug.Length > 0:
                    slug.Append('.');
                    break;
                default:
                    AppendWord(slug, string.Empty);
                    break;
            }
        }

        return slug.ToString().Trim('-');
    }

    private static void AppendWord(StringBuilder slug, string word)
    {
        if (slug.Length > 0 && slug[^1] != '-')
        {
            slug.Append('-');
        }

        slug.Append(word);
    }
}
