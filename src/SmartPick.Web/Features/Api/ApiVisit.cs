using System.Text;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Randomness;
using SmartPick.Reference;
using SmartPick.Reference.Requests;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Web.Features.Api;

/// <summary>One request to the API that can be read.</summary>
/// <param name="Data">The reference data.</param>
/// <param name="Body">What it holds.</param>
/// <param name="Now">When it is asked.</param>
/// <param name="Day">The day asked for; today in UTC where none is.</param>
/// <param name="Seed">The seed asked for; null for the usual one.</param>
internal sealed record ApiVisit(
    ReferenceData Data,
    ReadBody Body,
    DateTimeOffset Now,
    DateOnly Day,
    Seed? Seed
)
{
    /// <summary>The workspace.</summary>
    public Workspace Workspace { get; init; } = Workspace.Empty;

    /// <summary>The applicant of a workspace that must have one.</summary>
    public Applicant Applicant => Workspace.Applicant!;

    /// <summary>A text of the body, for a reader of files.</summary>
    public static Stream TextOf(string text) => new MemoryStream(Encoding.UTF8.GetBytes(text));
}
