using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Picking;
using SmartPick.Reference;
using SmartPick.Reference.Profiles;

namespace SmartPick.Web.Features.Pick;

/// <summary>The profile between the form and the reader: a JSON object that may still be wrong.</summary>
internal static class ProfileDraft
{
    private const string VersionField = "smartpickProfile";

    private const string NotOurs =
        "This is not a file of SmartPick. Choose the one that \"Keep it as a file\" gave you; nothing of yours has changed.";

    /// <summary>What every file of ours names its version with, profile and whole workspace alike.</summary>
    private static ReadOnlySpan<byte> FileMark => "\"smartpick"u8;

    /// <summary>The message for a profile that travelled with the page and came back unreadable.</summary>
    public static FieldProblem Unreadable { get; } =
        new(
            null,
            "The profile that travels with this page",
            "something that is not a profile",
            "the profile as this page wrote it; your answers below are kept, send them again to make a new one"
        );

    /// <summary>The message for "open" without a file.</summary>
    public static FieldProblem NoFile { get; } =
        new(null, "Open a file", "no file", "a profile file that \"Keep it\" gave you");

    /// <summary>The profile that came with the form; a new one when none did; null when it cannot be read.</summary>
    public static JsonObject? Carried(string text)
    {
        if (text.Length == 0)
        {
            return new JsonObject { [VersionField] = 1 };
        }

        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The profile of an applicant.</summary>
    public static JsonObject Of(Applicant applicant) =>
        JsonNode.Parse(ProfileWriter.Write(applicant))!.AsObject();

    /// <summary>The profile as the reader takes it.</summary>
    public static byte[] Bytes(JsonObject profile) =>
        Encoding.UTF8.GetBytes(profile.ToJsonString());

    /// <summary>A reader's problem at the question it belongs to.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="isTyped">True when the answers were typed into the form; else they stand in a file, whose line is named.</param>
    public static FieldProblem Locate(Problem problem, bool isTyped)
    {
        var field = isTyped ? FormField.At(problem.Field) : null;
        var line =
            !isTyped && problem.Line is { } number
                ? FormattableString.Invariant($"line {number}")
                : null;
        var place = string.Join(", ", new[] { line, problem.Field }.OfType<string>());
        return new FieldProblem(
            field?.Name,
            field?.Label ?? (place.Length > 0 ? place : problem.File),
            problem.Found,
            problem.Expected
        );
    }

    /// <summary>What is wrong with a file that was opened; of a file that is none of ours this is said first, and the detail once.</summary>
    /// <param name="content">The file.</param>
    /// <param name="problems">The reader's problems.</param>
    public static IReadOnlyList<FieldProblem> LocateInFile(
        ReadOnlySpan<byte> content,
        IReadOnlyList<Problem> problems
    )
    {
        FieldProblem[] located = [.. problems.Select(problem => Locate(problem, isTyped: false))];
        return content.IndexOf(FileMark) >= 0 || located.Length == 0
            ? located
            :
            [
                located[0] with
                {
                    Label = NoFile.Label,
                    Plain = $"{NotOurs} In detail: {located[0].Label}: {located[0].Sentence}",
                },
            ];
    }

    /// <summary>A refusal at the question it belongs to.</summary>
    public static FieldProblem Locate(Refusal refusal)
    {
        var field = FormField.At(refusal.Path);
        return new FieldProblem(
            field?.Name,
            field?.Label
                ?? (
                    string.Equals(refusal.Path, PickOptions.Signals, StringComparison.Ordinal)
                        ? "Signals placed by hand"
                        : refusal.Path
                ),
            refusal.Found,
            refusal.Expected
        );
    }
}
