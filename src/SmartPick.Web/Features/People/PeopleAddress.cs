using System.Text;

namespace SmartPick.Web.Features.People;

/// <summary>Where people's pages are.</summary>
internal static class PeopleAddress
{
    public const string Search = "/people";
    public const string Mentor = "/me/mentor";
    public const string Needs = "/me/needs";
    public const string Contacts = "/me/people";

    /// <summary>A first message to somebody outside, for guests too; it says nothing of what the list shows.</summary>
    public const string Draft = "/ask";

    /// <summary>The form's name on every page of people.</summary>
    public const string FormName = "people";

    /// <summary>Where a school's administrators say in which specialties it has a program.</summary>
    public static string HomePrograms(Guid school) => $"/school/{school:D}/home-programs";

    /// <summary>The card of somebody, with what help is looked for.</summary>
    public static string Card(Guid person, string? need, string? program) =>
        With($"{Search}/{person:D}", null, need, program);

    /// <summary>The page that starts an ask: a person, what for, and about which program.</summary>
    public static string Ask(Guid person, string? need, string? program) =>
        With("/ask", person, need, program);

    private static string With(string path, Guid? person, string? need, string? program)
    {
        var address = new StringBuilder(path);
        var mark = '?';
        foreach (
            var (name, value) in (IEnumerable<(string, string?)>)
                [("person", person?.ToString("D")), ("need", need), ("program", program)]
        )
        {
            if (value is not null)
            {
                address.Append(mark).Append(name).Append('=').Append(Uri.EscapeDataString(value));
                mark = '&';
            }
        }

        return address.ToString();
    }
}
