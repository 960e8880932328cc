using Microsoft.AspNetCore.Components;
using SmartPick.Platform.People;

namespace SmartPick.Web.Features.People;

/// <summary>Where a school's administrators say in which specialties it has a program. For everybody else it is not there.</summary>
public sealed partial class HomeProgramsPage
{
    private const string Yes = "yes";
    private const string No = "no";

    private static readonly (string, string)[] Answers =
    [
        (Yes, "It has a program"),
        (No, "It has none"),
    ];

    /// <summary>The school.</summary>
    [Parameter]
    public Guid Id { get; set; }

    private SchoolHomePrograms? Said { get; set; }

    /// <inheritdoc/>
    protected override async Task PostAsync()
    {
        var before = await new ReadHomePrograms(Db).DoAsync(Who, Id, Cancellation);
        if (!before.IsDone)
        {
            Refuse(before.Failures);
            return;
        }

        foreach (var specialty in Data!.Catalog.Specialties.Select(one => one.Name))
        {
            bool? has = Field(FieldOf(specialty)) switch
            {
                Yes => true,
                No => false,
                _ => null,
            };
            bool? stood = before.Value.Said.TryGetValue(specialty, out var said) ? said : null;
            if (has == stood)
            {
                continue;
            }

            var done = await new SayHomeProgram(Db, Time, Data).DoAsync(
                Who,
                Id,
                specialty,
                has,
                Cancellation
            );
            if (!done.IsDone)
            {
                Refuse(done.Failures);
                return;
            }
        }

        Message = "Saved. It holds for the school's students from now on.";
    }

    /// <inheritdoc/>
    protected override async Task ReadAsync()
    {
        Db.ChangeTracker.Clear();
        var read = await new ReadHomePrograms(Db).DoAsync(Who, Id, Cancellation);
        if (read.IsDone)
        {
            Said = read.Value;
        }
        else
        {
            Refuse(read.Failures);
        }
    }

    private static string FieldOf(string specialty) => "home-" + specialty.Replace(' ', '-');
}
