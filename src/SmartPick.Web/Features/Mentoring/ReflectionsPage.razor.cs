using SmartPick.Platform.Meetings;

namespace SmartPick.Web.Features.Mentoring;

/// <summary>Reflections: kept for oneself, each shared with a named person of the team where its owner likes, and taken back.</summary>
public sealed partial class ReflectionsPage
{
    private ReflectionsView? View { get; set; }

    /// <inheritdoc/>
    protected override async Task PostAsync()
    {
        var share = new ShareReflection(Db, Time);
        switch (Command)
        {
            case "write":
                Tell(
                    await new WriteReflection(Db, Time, Rules).OwnAsync(
                        Who,
                        Field("reflection"),
                        Cancellation
                    ),
                    "Kept for yourself."
                );
                break;
            case "share":
                Tell(
                    await share.DoAsync(
                        Who,
                        Subject,
                        KeyOf(Field($"with-{Subject}")),
                        Cancellation
                    ),
                    "They may read this one as it stands now. What you write later stays yours."
                );
                break;
            case "back":
                Tell(
                    await share.TakeBackAsync(
                        Who,
                        Subject,
                        KeyOf(Argument.Split(':')[^1]),
                        Cancellation
                    ),
                    "Taken back. They read it no longer."
                );
                break;
            default:
                break;
        }
    }

    /// <inheritdoc/>
    protected override async Task ReadAsync() =>
        View = await new ReadReflections(Db).DoAsync(Who, Cancellation);

    private List<(string, string)> CouldShare(OwnReflection one) =>
        [
            .. View!
                .Team.Where(person =>
                    !one.SharedWith.Any(share =>
                        share.PersonId == person.Id && share.Number == one.Number
                    )
                )
                .Select(person => (person.Id.ToString("D"), person.Name)),
        ];

    private static Guid KeyOf(string text) => Guid.TryParse(text, out var key) ? key : Guid.Empty;
}
