using System.Text;
using System.Text.Json.Nodes;

namespace SmartPick.Reference.Profiles;

/// <summary>What <c>smartpick profiles --json</c> and <c>/api/v1/profiles</c> write: the profiles of a table.</summary>
/// <param name="Smartpick">profiles.</param>
/// <param name="Version">Of this format: 1.</param>
/// <param name="Profiles">The profiles, in the table's order.</param>
public sealed record ProfilesDocument(
    string Smartpick,
    int Version,
    IReadOnlyList<TabledProfilePart> Profiles
)
{
    /// <summary>The document of the profiles read.</summary>
    public static ProfilesDocument Build(IReadOnlyList<TabledProfile> profiles) =>
        new(
            "profiles",
            1,
            [
                .. profiles.Select(profile => new TabledProfilePart(
                    profile.Line,
                    JsonNode.Parse(Encoding.UTF8.GetString(ProfileWriter.Write(profile.Applicant)))!
                )),
            ]
        );
}

/// <summary>A profile of a table.</summary>
/// <param name="Line">The line it stands in.</param>
/// <param name="Profile">The profile, as its own file would hold it.</param>
public sealed record TabledProfilePart(long Line, JsonNode Profile);
