using Microsoft.AspNetCore.Components;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Mentors;
using SmartPick.Engine.Mentorship.Health;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Health;
using SmartPick.Platform.People;

namespace SmartPick.Web.Features.People;

/// <summary>The card of one mentor.</summary>
public sealed partial class CardPage
{
    /// <summary>Whose.</summary>
    [Parameter]
    public Guid Id { get; set; }

    private FoundPerson? Person { get; set; }

    private Reliability? Reliability { get; set; }

    private IReadOnlyList<ConflictKind> Declared { get; set; } = [];

    private string? Need =>
        Context.Request.Query["need"].ToString() is { Length: > 0 } need ? need : null;

    private string? Program =>
        Context.Request.Query["program"].ToString() is { Length: > 0 } program ? program : null;

    /// <inheritdoc/>
    protected override async Task PostAsync()
    {
        if (Command is "apart")
        {
            var kept = await new KeepApart(Db, Time, The<MentorshipRules>()).DoAsync(
                Who,
                Id,
                apart: true,
                Cancellation
            );
            if (kept.IsDone)
            {
                GoTo(PeopleAddress.Contacts);
                return;
            }

            Refuse(kept.Failures);
        }
        else if (
            Command is "conflict" or "no-conflict"
            && Enum.TryParse<ConflictKind>(Argument, out var kind)
            && Enum.IsDefined(kind)
        )
        {
            var declared = await new DeclareConflict(Db, Time).DoAsync(
                Who,
                Id,
                kind,
                Command is "conflict",
                Cancellation
            );
            if (!declared.IsDone)
            {
                Refuse(declared.Failures);
                return;
            }

            Message = declared.Value ? "Declared. It is shown to both of you." : "Taken back.";
        }
    }

    /// <inheritdoc/>
    protected override async Task ReadAsync()
    {
        var read = await new ReadPerson(Db, Time, Data!).DoAsync(
            Who,
            Id,
            Need,
            Program,
            Cancellation
        );
        Person = read.IsDone ? read.Value : null;
        if (Person is null)
        {
            Context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        Reliability = await new ReadReliability(Db, The<MentorshipRules>()).DoAsync(
            Id,
            Cancellation
        );
        Declared = await new ReadConflicts(Db).DoAsync(Who, Id, Cancellation);
    }

    private string NeedText(string need) =>
        Data!.Mentoring.Vocabulary.FindNeed(need)?.Label.ToLowerInvariant() ?? need;

    private string NameOf(string code) =>
        AcgmeCode.TryParse(code, out var parsed) && Data!.Catalog.Find(parsed) is { } program
            ? program.Name
            : code;

    private static string Listed(IReadOnlyList<string> ids, Func<string, string?> label) =>
        ids.Count == 0 ? "not said" : string.Join("; ", ids.Select(id => label(id) ?? id));

    private static string ConflictText(ConflictKind kind) =>
        kind switch
        {
            ConflictKind.Evaluates => "Grades or evaluates me",
            ConflictKind.Selects => "Selects applicants where I may apply",
            ConflictKind.Family => "Family",
            _ => "Pays or employs",
        };
}
