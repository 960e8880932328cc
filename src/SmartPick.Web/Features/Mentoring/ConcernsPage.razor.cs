using SmartPick.Platform.Mentorship;

namespace SmartPick.Web.Features.Mentoring;

/// <summary>Concerns as the named person reads them; an administrator names that person here and reads nothing.</summary>
public sealed partial class ConcernsPage
{
    private IReadOnlyList<ConcernView> Told { get; set; } = [];

    private IReadOnlyList<ContactChoice> Schools { get; set; } = [];

    /// <inheritdoc/>
    protected override async Task PostAsync()
    {
        if (Command is "name")
        {
            Tell(
                await new NameConcernContact(Db).DoAsync(
                    Who,
                    Subject,
                    Guid.TryParse(Field($"contact-{Subject}"), out var person)
                        ? person
                        : Guid.Empty,
                    Cancellation
                ),
                "Named."
            );
        }
    }

    /// <inheritdoc/>
    protected override async Task ReadAsync()
    {
        Told = await new ReadConcerns(Db).DoAsync(Who, Cancellation);
        Schools = await new NameConcernContact(Db).ChoicesAsync(Who, Cancellation);
    }
}
