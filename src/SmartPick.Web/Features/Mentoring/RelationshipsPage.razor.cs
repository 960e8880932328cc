using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship;
using SmartPick.Platform;
using SmartPick.Platform.Meetings;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.People;

namespace SmartPick.Web.Features.Mentoring;

/// <summary>All relationships of one person, on either side.</summary>
public sealed partial class RelationshipsPage
{
    private new IReadOnlyList<RelationshipLine> Lines { get; set; } = [];

    private Paged<RelationshipLine>? Paged { get; set; }

    private AdviceLedger? Ledger { get; set; }

    private IReadOnlyList<(Guid Id, string Name)> Entered { get; set; } = [];

    /// <inheritdoc/>
    protected override async Task PostAsync()
    {
        if (Command is "record")
        {
            Tell(
                await new RecordInformal(Db, Time).DoAsync(Who, Subject, Cancellation),
                "The record has begun. Nothing was sent."
            );
        }
    }

    /// <inheritdoc/>
    protected override async Task ReadAsync()
    {
        var read = new ReadRelationships(Db);
        Paged = await read.PageAsync(Who, PageAsked, Cancellation);
        Lines = Paged.Items;
        Ledger = await new ReadAdvice(Db).DoAsync(Who, Cancellation);
        var kept = await read.OpenMentorsAsync(Who, Cancellation);
        var entered = await Db.Set<Person>()
            .AsNoTracking()
            .Where(person => person.EnteredById == Who.PersonId)
            .OrderBy(person => person.Name)
            .Select(person => new { person.Id, person.Name })
            .ToListAsync(Cancellation);
        Entered =
        [
            .. entered.Where(one => !kept.Contains(one.Id)).Select(one => (one.Id, one.Name)),
        ];
    }
}
