using System.Text;
using SmartPick.Engine.Applicants;
using SmartPick.Reference.Profiles;

namespace SmartPick.Reference.Tests.Profiles;

/// <summary>Reads profiles from text, on a fixed day.</summary>
internal static class ProfileText
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    public static Reading<Applicant> Read(string json) => Read(Encoding.UTF8.GetBytes(json));

    public static Reading<Applicant> Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return ProfileReader.Read(stream, "me.json", SmallCatalog.Catalog, Today);
    }

    /// <summary>A profile in derm with further fields, one a line from line 5 on.</summary>
    public static string Derm(params string[] fields) =>
        Profile("Dermatology", "US MD senior", fields);

    /// <summary>A profile whose further fields start on line 5.</summary>
    public static string Profile(string specialty, string type, params string[] fields) =>
        "{\n  \"smartpickProfile\": 1,\n  \"specialty\": \""
        + specialty
        + "\",\n  \"type\": \""
        + type
        + "\""
        + string.Concat(fields.Select(field => ",\n  " + field))
        + "\n}\n";
}
