using System.Text;

namespace SmartPick.Reference.Evidence;

/// <summary>The name under which a published figure is cited: source/specialty/type/year/metric.</summary>
public static class EvidenceId
{
    /// <summary>Writes the name: each part in lower case, "&lt;" as "under-", "+" as "plus", anything else that is not a letter or digit as one hyphen.</summary>
    public static string From(
        string sourceId,
        string specialty,
        string applicantType,
        string year,
        string metric
    ) => string.Join('/', sourceId, Slug(specialty), Slug(applicantType), Slug(year), Slug(metric));

    private static string Slug(string text)
    {
        var spelled = text.Replace("<", "under-", StringComparison.Ordinal)
            .Replace("+", "plus", StringComparison.Ordinal);
        var slug = new StringBuilder(spelled.Length);
        foreach (var character in spelled)
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                slug.Append(char.ToLowerInvariant(character));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }
}
