using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace SmartPick.Reference.Tests.Profiles;

/// <summary>Writes out every public property of a value, so that two values can be compared without trusting the code at test.</summary>
internal static class Deep
{
    public static string Text(object? value)
    {
        var text = new StringBuilder();
        Write(text, value, string.Empty);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value, string path)
    {
        switch (value)
        {
            case null:
                text.AppendLine(CultureInfo.InvariantCulture, $"{path} is null");
                break;
            case string or Enum or DateOnly or DateTime:
            case IFormattable and not IEnumerable when value.GetType().IsPrimitive:
                text.AppendLine(CultureInfo.InvariantCulture, $"{path} = {value}");
                break;
            case IDictionary pairs:
                foreach (
                    var key in pairs
                        .Keys.Cast<object>()
                        .OrderBy(key => key.ToString(), StringComparer.Ordinal)
                )
                {
                    Write(text, pairs[key], $"{path}[{key}]");
                }

                break;
            case IEnumerable items:
                var index = 0;
                foreach (var item in items)
                {
                    Write(text, item, FormattableString.Invariant($"{path}[{index++}]"));
                }

                break;
            default:
                foreach (
                    var property in value
                        .GetType()
                        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                )
                {
                    Write(text, property.GetValue(value), $"{path}.{property.Name}");
                }

                break;
        }
    }
}
