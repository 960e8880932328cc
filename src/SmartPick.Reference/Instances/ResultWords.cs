using System.Text.Json;

namespace SmartPick.Reference.Instances;

/// <summary>The words of result files for what the Match has enumerations for: in lower case with hyphens.</summary>
public static class ResultWords
{
    /// <summary>The word for a value.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>The value a word stands for; null when it stands for none.</summary>
    internal static T? Find<T>(string word)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(Of(value), word, StringComparison.Ordinal))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>All words, for messages.</summary>
    internal static string All<T>()
        where T : struct, Enum => string.Join(" or ", Enum.GetValues<T>().Select(Of));
}
