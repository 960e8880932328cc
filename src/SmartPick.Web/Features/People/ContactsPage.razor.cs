using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform;
using SmartPick.Platform.Mail;
using SmartPick.Platform.People;
using SmartPick.Platform.Rosters;
using SmartPick.Platform.Schools;

namespace SmartPick.Web.Features.People;

/// <summary>The people whom somebody keeps for themselves.</summary>
public sealed partial class ContactsPage
{
    private static readonly (string, string)[] Sources =
    [
        .. Enum.GetValues<MeetSource>().Select(source => (source.ToString(), SourceText(source))),
    ];

    private OwnContacts? Contacts { get; set; }

    private IReadOnlyList<Alumnus> Alumni { get; set; } = [];

    private IReadOnlyList<RosterPlace> Places { get; set; } = [];

    private IReadOnlyList<(string, string)> Schools { get; set; } = [];

    /// <summary>An invitation just made, shown once.</summary>
    private string? Code { get; set; }

    private bool IsAvailable => Command is not "alumnus" || IsTicked("available");

    private string ClaimAddress => The<SiteAddress>().Of("/claim").ToString();

    /// <inheritdoc/>
    protected override async Task PostAsync()
    {
        var ids = Argument
            .Split(':')
            .Select(part => Guid.TryParse(part, out var id) ? id : Guid.Empty)
            .ToArray();
        switch (Command)
        {
            case "mentor":
                Tell(
                    await new AddOffPlatformMentor(Db, Time, Data!).DoAsync(
                        Who,
                        Field("name"),
                        Field("howMet"),
                        Field("origin"),
                        Field("contact"),
                        Cancellation
                    ),
                    "Kept. Nothing was sent."
                );
                break;
            case "invite":
                var invited = await new InviteToClaim(Db, Time).DoAsync(Who, ids[0], Cancellation);
                Tell(invited, "An invitation is made.");
                Code = invited.IsDone ? invited.Value : null;
                break;
            case "meet":
                Tell(
                    await new AddPersonToMeet(Db, Time).DoAsync(
                        Who,
                        Field("meet-name"),
                        null,
                        Enum.TryParse<MeetSource>(Field("source"), out var source)
                        && Enum.IsDefined(source)
                            ? source
                            : MeetSource.Other,
                        Field("reason"),
                        Cancellation
                    ),
                    "Added."
                );
                break;
            case "merge" when ids.Length == 2:
                Tell(
                    await new MergePeopleToMeet(Db).DoAsync(Who, ids[0], ids[1], Cancellation),
                    "They are one now, with every reason of both."
                );
                break;
            case "off":
                Tell(
                    await new RemovePersonToMeet(Db).DoAsync(Who, ids[0], Cancellation),
                    "Taken off."
                );
                break;
            case "alumnus":
                await ListAsync();
                break;
            case "withdraw":
                Tell(
                    await new WithdrawAlumnus(Db).DoAsync(Who, ids[0], Cancellation),
                    "Taken back: you are on no list of that school any more."
                );
                break;
            case "together":
                Tell(
                    await new KeepApart(Db, Time, The<MentorshipRules>()).DoAsync(
                        Who,
                        ids[0],
                        apart: false,
                        Cancellation
                    ),
                    "No longer kept away."
                );
                break;
            case "place":
                Tell(
                    await new TakeRosterPlace(Db, Time).DoAsync(Who, ids[0], Cancellation),
                    "Welcome: you belong to the school now."
                );
                break;
        }
    }

    /// <inheritdoc/>
    protected override async Task ReadAsync()
    {
        Db.ChangeTracker.Clear();
        Contacts = await new ReadContacts(Db).DoAsync(Who, Cancellation);
        Alumni = await new FindAlumni(Db, Time).DoAsync(Who, Cancellation);
        Places = await new ReadRosterPlaces(Db).DoAsync(Who, Cancellation);
        var schools = await Db.Set<Institution>()
            .Where(school => school.Kind == InstitutionKind.School)
            .OrderBy(school => school.Name)
            .Select(school => new { school.Id, school.Name })
            .ToListAsync(Cancellation);
        Schools = [.. schools.Select(school => (school.Id.ToString("D"), school.Name))];
    }

    private async Task ListAsync() =>
        Tell(
            await new ListAsAlumnus(Db, Time).DoAsync(
                Who,
                Guid.TryParse(Field("school"), out var school) ? school : Guid.Empty,
                Number("classOf") ?? 0,
                DateOnly.TryParseExact(
                    Field("until"),
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var until
                )
                    ? until
                    : DateOnly.MinValue,
                IsTicked("available"),
                Cancellation
            ),
            "Members of the school can find you from now on."
        );

    private string OriginText(string origin) =>
        MentorshipWords.NameOf(Data!.People.Origins, origin);

    private static string SourceText(MeetSource source) =>
        source switch
        {
            MeetSource.Event => "An event",
            MeetSource.Paper => "A paper",
            MeetSource.Alumni => "Alumni",
            MeetSource.Program => "A program",
            _ => "Otherwise",
        };

    private static string RoleText(Role role) =>
        role switch
        {
            Role.Mentor => "a mentor",
            Role.Adviser => "an adviser",
            _ => "a member",
        };
}
