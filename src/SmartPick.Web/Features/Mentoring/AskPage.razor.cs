using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Mentorship.Outreach;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Engine.Mentorship.Requests;
using SmartPick.Platform;
using SmartPick.Platform.Outreach;
using SmartPick.Platform.People;
using SmartPick.Platform.Schools;
using SmartPick.Web.Features.Accounts;

namespace SmartPick.Web.Features.Mentoring;

/// <summary>Drafts a first message, checks it, and asks. A guest drafts here too; nothing of it is kept.</summary>
public sealed partial class AskPage
{
    private const int UsualMinutes = 20;
    private const int LongestText = 4000;

    private static readonly (string, string)[] Kinds =
    [
        (nameof(RequestKind.Conversation), "A conversation"),
        (nameof(RequestKind.QuickQuestion), "A short answer"),
        (nameof(RequestKind.TeachMe), "One session in which something is taught"),
    ];

    /// <summary>Who is meant; nobody for a key that is none.</summary>
    private Guid? PersonId =>
        Guid.TryParse(Context.Request.Query["person"], out var id) ? id : null;

    [SupplyParameterFromQuery(Name = "need")]
    private string? Need { get; set; }

    [SupplyParameterFromQuery(Name = "program")]
    private string? Program { get; set; }

    private FoundPerson? Person { get; set; }

    private Guid? SentId { get; set; }

    private bool IsOnWaitingList { get; set; }

    private OutreachNote Note { get; set; } =
        new() { Writer = new OutreachWriter(), ToName = string.Empty };

    private OutreachDraft Draft { get; set; } = null!;

    private string Text { get; set; } = string.Empty;

    private string Address =>
        PersonId is { } id ? People.PeopleAddress.Ask(id, Need, Program) : MentoringAddress.Ask;

    private AskSomebody Asking => new(Db, Time, Rules, Data!.Mentoring.Vocabulary);

    private string SignInAddress =>
        $"{AccountPages.SignIn}?{AccountPages.BackField}={Uri.EscapeDataString(Address)}";

    private string MailAddress =>
        $"mailto:?subject={Uri.EscapeDataString(Draft.Subject)}&body={Uri.EscapeDataString(Text)}";

    private int WordsOf => WordCount.Of(Text);

    private new IReadOnlyList<CheckLine> Lines => OutreachChecklist.Of(Note, Text, Rules);

    private IEnumerable<string> Identifiers =>
        Rules
            .Identifiers.Where(pattern => pattern.Pattern.IsMatch(Text))
            .Select(pattern =>
                $"This may hold {pattern.Name} of a patient. Take it out before you send it."
            );

    /// <summary>What keeps a conversation from being asked for; the same is asked again when it is sent.</summary>
    private IReadOnlyList<Failure> Barred { get; set; } = [];

    private string? NeedName =>
        Data!
            .Mentoring.Vocabulary.Needs.FirstOrDefault(need =>
                string.Equals(need.Id, Need, StringComparison.Ordinal)
            )
            ?.Label;

    private string? ProgramName =>
        AcgmeCode.TryParse(Program ?? string.Empty, out var code)
        && Data!.Catalog.Find(code) is { } program
            ? program.Name
            : null;

    private string? Topic =>
        (NeedName, ProgramName) switch
        {
            ({ } need, { } program) => $"{need}; {program}",
            var (need, program) => need ?? program,
        };

    /// <inheritdoc/>
    protected override async Task PostAsync()
    {
        await FindAsync();
        Note = new OutreachNote
        {
            Writer = new OutreachWriter
            {
                Name = Shortened("name"),
                Year = Shortened("year"),
                School = Shortened("school"),
                Interests = [.. base.Lines("interests").Take(5)],
            },
            ToName = Person?.Name ?? Shortened("to") ?? "Sir or Madam",
            WhyYou = Shortened("why"),
            Ask = Rules.Words.Asks.Any(word =>
                string.Equals(word.Key, OrNull("ask"), StringComparison.Ordinal)
            )
                ? OrNull("ask")
                : null,
            Minutes = Number("minutes"),
        };
        Draft = OutreachDraft.Of(Note, Rules);
        var typed = Field("text");
        Text =
            Command is "draft" || typed.Length == 0 ? Draft.Text
            : typed.Length > LongestText ? typed[..LongestText]
            : typed;
        if (Command is "send")
        {
            await SendAsync();
        }
    }

    /// <inheritdoc/>
    protected override async Task ReadAsync()
    {
        if (IsPost)
        {
            return;
        }

        await FindAsync();
        Note = Note with
        {
            Writer = await WriterAsync(),
            ToName = Person?.Name ?? "Sir or Madam",
            Ask = Rules.Words.Asks[0].Key,
            Minutes = Math.Clamp(UsualMinutes, Rules.AskMinutesLeast, Rules.AskMinutesMost),
        };
        Draft = OutreachDraft.Of(Note, Rules);
        Text = Draft.Text;
    }

    private async Task SendAsync()
    {
        if (Guest is null || PersonId is not { } to)
        {
            Context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            Message = "Sign in first: only somebody with an account can ask through SmartPick.";
            return;
        }

        var asked = await Asking.DoAsync(
            Who,
            new AskWish(
                to,
                Enum.TryParse<RequestKind>(Field("kind"), out var kind) && Enum.IsDefined(kind)
                    ? kind
                    : RequestKind.Conversation
            )
            {
                Topic = OrNull("topic"),
                Message = Text,
                MayWait = IsTicked("wait"),
                Model = await ModelAsync(to),
                MetThrough = OrNull("met"),
                Need = NeedName is null ? null : Need,
            },
            Cancellation
        );
        if (Tell(asked, "Asked."))
        {
            SentId = asked.Value;
            IsOnWaitingList = await Asking.IsWaitingAsync(Who, asked.Value, Cancellation);
        }
    }

    /// <summary>The model that would follow: somebody who takes mentees of other schools, and is not of one's own, guides from afar.</summary>
    private async Task<MentorshipModel> ModelAsync(Guid to) =>
        Person is { IsNearPeer: true } ? MentorshipModel.NearPeer
        : Person is not { Answers.TakesOtherSchools: true } ? MentorshipModel.Faculty
        : await Db.Set<Person>()
            .AnyAsync(
                other =>
                    other.Id == to
                    && other.InstitutionId != null
                    && Db.Set<Person>()
                        .Any(me =>
                            me.Id == Who.PersonId && me.InstitutionId == other.InstitutionId
                        ),
                Cancellation
            )
            ? MentorshipModel.Faculty
        : MentorshipModel.Virtual;

    /// <summary>Who is asked, as the search shows them: nobody for a guest, or for somebody who may not be seen.</summary>
    private async Task FindAsync()
    {
        if (Guest is null || PersonId is not { } id)
        {
            return;
        }

        var found = await new FindPeople(Db, Time, Data!, Shelf).DoAsync(
            Who,
            new PeopleQuery { PersonId = id },
            1,
            Cancellation
        );
        Person = found.IsDone
            ? found.Value.People.Concat(found.Value.NotNow).FirstOrDefault()
            : null;
        Barred = Person is null
            ? []
            : await Asking.AgainstAsync(Who, id, NeedName is null ? null : Need, Cancellation);
    }

    /// <summary>What the profile already says, so that nothing is asked twice.</summary>
    private async Task<OutreachWriter> WriterAsync()
    {
        if (Guest is null)
        {
            return new OutreachWriter();
        }

        var me = await (
            from person in Db.Set<Person>().AsNoTracking()
            join school in Db.Set<Institution>()
                on person.InstitutionId equals school.Id
                into schools
            from school in schools.DefaultIfEmpty()
            where person.Id == Who.PersonId
            select new
            {
                person.Name,
                person.Stage,
                School = (string?)school.Name,
            }
        ).SingleOrDefaultAsync(Cancellation);
        var needs = await Db.Set<MenteeProfile>()
            .AsNoTracking()
            .SingleOrDefaultAsync(profile => profile.PersonId == Who.PersonId, Cancellation);
        return new OutreachWriter
        {
            Name = me?.Name,
            Year = me?.Stage,
            School = me?.School,
            Interests = needs?.Answers.Interests ?? [],
        };
    }

    private string? Shortened(string name) =>
        OrNull(name) is { } text ? text[..Math.Min(text.Length, 600)] : null;
}
