using CsCheck;
using SmartPick.Engine.Mentorship.Outreach;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Reference.Mentorship;

namespace SmartPick.Reference.Tests.Mentorship;

public sealed class OutreachTests
{
    private static readonly MentorshipRules Rules = MentorshipFolder
        .Load(Repository.Data)
        .Value.ShouldNotBeNull();

    private static readonly OutreachNote Daniel = new()
    {
        Writer = new OutreachWriter
        {
            Name = "Daniel Ortiz",
            Year = "third-year medical student",
            School = "Example College of Medicine",
            Interests = ["sports medicine", "outcomes after ACL reconstruction"],
        },
        ToName = "Dr. Jones",
        Facts =
        [
            new TargetFact(TargetFactKind.Talk, "returning to sport after ACL reconstruction"),
        ],
        Ask = "conversation",
        Minutes = 20,
    };

    [Fact]
    public void D01_A_whole_draft_has_four_parts_one_ask_and_few_words()
    {
        var draft = OutreachDraft.Of(Daniel, Rules);
        draft.Checklist.Where(line => !line.IsGood).ShouldBeEmpty();
        draft.IsReady.ShouldBeTrue();
        draft.Words.ShouldBeLessThanOrEqualTo(150);
        draft.Text.ShouldBe(
            """
            Dear Dr. Jones,

            My name is Daniel Ortiz, and I am a third-year medical student at Example College of Medicine.

            I am interested in sports medicine and outcomes after ACL reconstruction.

            I am writing to you because of your talk on returning to sport after ACL reconstruction, which stayed with me.

            Could you spare 20 minutes for a short conversation, at whatever time suits you?

            Thank you for reading this; a short no is fine too.

            With kind regards,
            Daniel Ortiz
            """
        );
        MailHeaders.Subject(draft.Subject).IsGood.ShouldBeTrue();
    }

    [Fact]
    public void D01_Every_ask_and_fact_that_can_be_chosen_gives_a_draft_without_a_complaint()
    {
        foreach (var ask in Rules.Words.Asks)
        {
            foreach (var kind in Enum.GetValues<TargetFactKind>())
            {
                var note = Daniel with
                {
                    Ask = ask.Key,
                    Facts = [new TargetFact(kind, "from engineering to surgery")],
                };
                OutreachDraft
                    .Of(note, Rules)
                    .Checklist.Where(line => !line.IsGood)
                    .ShouldBeEmpty($"{ask.Key} {kind}");
            }
        }
    }

    [Fact]
    public void D02_A_missing_year_is_red()
    {
        var draft = OutreachDraft.Of(
            Daniel with
            {
                Writer = Daniel.Writer with { Year = " " },
            },
            Rules
        );
        Red(draft).ShouldBe(["year"]);
        draft.Text.ShouldContain("I am at Example College of Medicine.");
    }

    [Theory]
    [InlineData("third-year student", "a third-year student")]
    [InlineData("eighth-semester student", "an eighth-semester student")]
    [InlineData("M3", "an M3")]
    [InlineData("MS3", "an MS3")]
    [InlineData("PGY-1 resident", "a PGY-1 resident")]
    public void D02_The_year_reads_in_its_sentence(string year, string read) =>
        OutreachDraft
            .Of(Daniel with { Writer = Daniel.Writer with { Year = year } }, Rules)
            .Text.ShouldContain($"I am {read} at");

    [Fact]
    public void D03_Missing_interests_are_red() =>
        Red(OutreachDraft.Of(Daniel with { Writer = Daniel.Writer with { Interests = [] } }, Rules))
            .ShouldBe(["interests"]);

    [Fact]
    public void D01_Each_missing_part_is_named_and_nothing_is_made_up()
    {
        var bare = new OutreachNote { Writer = new OutreachWriter(), ToName = "Dr. Jones" };
        var draft = OutreachDraft.Of(bare, Rules);
        Red(draft).ShouldBe(["name", "year", "school", "interests", "why", "ask", "minutes"]);
        draft.Text.ShouldBe(
            "Dear Dr. Jones,\n\nThank you for reading this; a short no is fine too.\n\nWith kind regards"
        );
    }

    [Theory]
    [InlineData("I admire your work.")]
    [InlineData("I admire your work!")]
    [InlineData("I  ADMIRE\nyour work and would like to learn from the best.")]
    [InlineData("I am a big fan and inspired by your work.")]
    [InlineData("You are a leader in the field.")]
    [InlineData("I heard your talk.")]
    [InlineData("I liked your talk on it.")]
    [InlineData("Everybody speaks well of you.")]
    public void D04_A_text_that_fits_anybody_is_flagged(string why) =>
        Red(Why(why)).ShouldBe(["why"]);

    [Theory]
    [InlineData("I admire your work on melanoma in darker skin.")]
    [InlineData("Your talk on returning to sport changed how I see rehabilitation.")]
    [InlineData("I read \u201cTendon grafts in adolescents\u201d twice.")]
    [InlineData("You moved from engineering to surgery, as I would like to.")]
    [InlineData("What you said about sport after reconstruction made me think.")]
    public void D04_A_text_that_names_something_particular_passes(string why) =>
        Red(Why(why)).ShouldBeEmpty();

    [Fact]
    public void D04_A_path_of_short_words_is_named_by_all_of_it()
    {
        var note = Daniel with { Facts = [new TargetFact(TargetFactKind.Path, "ENT to IR")] };
        Red(OutreachDraft.Of(note with { WhyYou = "You went from ENT to IR." }, Rules))
            .ShouldBeEmpty();
        Red(OutreachDraft.Of(note with { WhyYou = "You went far." }, Rules)).ShouldBe(["why"]);
    }

    [Theory]
    [InlineData("Could we meet for 20 minutes to talk about research projects?", 1)]
    [InlineData("Could you spare 20 minutes? I also hope you will write me a letter.", 2)]
    [InlineData("Could we meet for 20 minutes, and could I join your project?", 2)]
    [InlineData("I would value your advice on choosing a specialty.", 1)]
    [InlineData("May I shadow you in clinic? Are there any research opportunities?", 2)]
    [InlineData("I worked on research projects. I met many patients.", 0)]
    [InlineData("May we meet? Could we meet on Monday?", 1)]
    public void D05_The_asks_of_a_message_are_counted(string text, int asks) =>
        AskFinder.Find(text, Rules.Phrases).Count.ShouldBe(asks);

    [Fact]
    public void D05_Two_asks_give_the_hint_to_choose_one()
    {
        var text =
            OutreachDraft.Of(Daniel, Rules).Text + "\n\nCould you also write me a letter, please?";
        var line = OutreachChecklist.Of(Daniel, text, Rules).Single(one => one.Key == "ask");
        line.IsGood.ShouldBeFalse();
        line.Text.ShouldContain("Choose one");
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(19, false)]
    [InlineData(20, true)]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void D05_The_ask_has_its_minutes(int? minutes, bool isGood) =>
        OutreachDraft
            .Of(Daniel with { Minutes = minutes }, Rules)
            .Checklist.Single(line => line.Key == "minutes")
            .IsGood.ShouldBe(isGood);

    [Theory]
    [InlineData("", 0)]
    [InlineData("   \n\t ", 0)]
    [InlineData("word", 1)]
    [InlineData("two words", 2)]
    [InlineData("  spaces   around  ", 2)]
    [InlineData("a follow-up", 2)]
    [InlineData("a 20\u201330 minute meeting", 4)]
    [InlineData("here \u2014 there", 2)]
    [InlineData("here\u2014there", 1)]
    [InlineData("don't", 1)]
    [InlineData("don\u2019t", 1)]
    [InlineData("M.D. Ph.D.", 2)]
    [InlineData("a/b testing", 2)]
    [InlineData("... !!! ?", 0)]
    [InlineData("line\nbreak", 2)]
    [InlineData("no\u00a0break", 2)]
    [InlineData("\u00fcber \u00c5ngstr\u00f6m", 2)]
    [InlineData("\u533b\u5b66 \u751f", 2)]
    [InlineData("1 2 3", 3)]
    [InlineData("(see below)", 2)]
    [InlineData("\ud835\udc9c b", 2)]
    [InlineData("- item one\n- item two", 4)]
    public void D01_Words_are_counted_as_a_writer_counts_them(string text, int words) =>
        WordCount.Of(text).ShouldBe(words);

    [Theory]
    [InlineData(150, true)]
    [InlineData(180, true)]
    [InlineData(181, false)]
    public void D01_More_than_180_words_are_too_many(int words, bool isGood) =>
        OutreachChecklist
            .Of(Daniel, string.Join(' ', Enumerable.Repeat("word", words)), Rules)
            .Single(line => line.Key == "length")
            .IsGood.ShouldBe(isGood);

    [Fact]
    public void D11_The_short_message_fits_keeps_its_ask_and_cuts_no_word()
    {
        var word = Gen.String[Gen.Char['a', 'z'], 1, 40];
        var text = word.Array[0, 30].Select(words => string.Join(' ', words));
        Gen.Select(text, text, text, text, text, Gen.Int[0, 120])
            .Sample(
                (name, year, school, why, fact, minutes) =>
                {
                    var note = new OutreachNote
                    {
                        Writer = new OutreachWriter
                        {
                            Name = name,
                            Year = year,
                            School = school,
                            Interests = [fact],
                        },
                        ToName = name,
                        WhyYou = why,
                        Ask = "conversation",
                        Minutes = minutes,
                    };
                    var brief = ShortMessage.Of(note, Rules);
                    var whole = OutreachDraft.Of(note, Rules).Text;
                    var known = Words($"{whole} {name}. {name}, a an {year}. {year}");
                    return brief.Length <= 300
                        && brief.Contains($"{minutes} minutes", StringComparison.Ordinal)
                        && Words(brief).All(known.Contains);
                },
                iter: 5_000
            );
    }

    [Fact]
    public void D11_The_short_message_keeps_what_makes_it_worth_reading()
    {
        ShortMessage
            .Of(Daniel, Rules)
            .ShouldBe(
                "Dear Dr. Jones, I am Daniel Ortiz, a third-year medical student. I am writing to you because of your talk on returning to sport after ACL reconstruction, which stayed with me. Could you spare 20 minutes for a short conversation, at whatever time suits you?"
            );
    }

    [Theory]
    [InlineData("Asking for 20 minutes", true)]
    [InlineData("\u00dcber Schulter", true)]
    [InlineData("", false)]
    [InlineData("Hello\r\nBcc: all@example.org", false)]
    [InlineData("Hello\nBcc: all@example.org", false)]
    [InlineData("Hello\rBcc: all@example.org", false)]
    [InlineData("Hello\0there", false)]
    [InlineData("Hello\u2028Bcc", false)]
    [InlineData("Hello\u0085Bcc", false)]
    [InlineData("Hello \u202egnp.exe", false)]
    [InlineData("Hello\u200bthere", false)]
    [InlineData("Hello\tthere", false)]
    public void D01_A_subject_is_one_line(string subject, bool isGood) =>
        MailHeaders.Subject(subject).IsGood.ShouldBe(isGood);

    [Theory]
    [InlineData("jones@example.org", true)]
    [InlineData("first.last+tag@mail.example.org", true)]
    [InlineData("jones@example.org\r\nBcc: all@example.org", false)]
    [InlineData("jones@example.org,all@example.org", false)]
    [InlineData("jones@example.org;all@example.org", false)]
    [InlineData("Jones <jones@example.org>", false)]
    [InlineData("jones@", false)]
    [InlineData("@example.org", false)]
    [InlineData("jones@example", false)]
    [InlineData("jones@example..org", false)]
    [InlineData("jones@-example.org", false)]
    [InlineData(".jones@example.org", false)]
    [InlineData("jo nes@example.org", false)]
    [InlineData("jones@exam@ple.org", false)]
    [InlineData("", false)]
    public void D01_An_address_is_one_address(string address, bool isGood) =>
        MailHeaders.Address(address).IsGood.ShouldBe(isGood);

    [Fact]
    public void D01_No_text_with_a_control_character_gets_into_a_head() =>
        Gen.Select(Gen.String, Gen.Char['\0', '\x1f'], Gen.String)
            .Sample(
                (before, control, after) =>
                    !MailHeaders.Subject(before + control + after).IsGood
                    && !MailHeaders.Address(before + control + after).IsGood
            );

    [Fact]
    public void D12_One_reminder_is_suggested_after_a_week_and_a_second_is_discouraged()
    {
        var sent = new DateOnly(2026, 9, 1);
        var record = new OutreachRecord(sent, [], null);
        record.AdviceOn(sent.AddDays(6), Rules).ShouldBe(ReminderAdvice.Wait);
        record.AdviceOn(sent.AddDays(7), Rules).ShouldBe(ReminderAdvice.Remind);
        record.ReminderDays(Rules).ShouldBe((sent.AddDays(7), sent.AddDays(10)));
        record.TextOn(sent.AddDays(1), Rules).ShouldContain("8 September");
        var reminded = record with { RemindedOn = [sent.AddDays(8)] };
        reminded.AdviceOn(sent.AddDays(60), Rules).ShouldBe(ReminderAdvice.LetRest);
        reminded.TextOn(sent.AddDays(60), Rules).ShouldContain("second");
        (reminded with { AnsweredOn = sent.AddDays(61) })
            .AdviceOn(sent.AddDays(62), Rules)
            .ShouldBe(ReminderAdvice.Nothing);
    }

    [Fact]
    public void M03_In_Match_Week_nothing_goes_to_programs_and_the_reason_is_told()
    {
        var week = MatchWeekDays.Of(
            ReferenceData.Load(Repository.Data).Value.ShouldNotBeNull().SeasonBasis.Dates
        );
        week.From.ShouldBe(new DateOnly(2027, 3, 15));
        week.To.ShouldBe(new DateOnly(2027, 3, 19));
        foreach (var kind in Enum.GetValues<EmbargoedKind>())
        {
            // Midnight in New York is 4 o'clock in UTC by then.
            week.Refuse(kind, Utc(3, 15, 3, 59)).ShouldBeNull();
            week.Refuse(kind, Utc(3, 15, 4, 0)).ShouldNotBeNull();
            week.Refuse(kind, Utc(3, 20, 3, 59)).ShouldNotBeNull();
            week.Refuse(kind, Utc(3, 20, 4, 0)).ShouldBeNull();
            var refusal = week.Refuse(kind, Utc(3, 17, 12, 0)).ShouldNotBeNull();
            refusal.Text.ShouldContain("SOAP");
            refusal.Text.ShouldContain("derived");
        }
    }

    private static DateTimeOffset Utc(int month, int day, int hour, int minute) =>
        new(2027, month, day, hour, minute, 0, TimeSpan.Zero);

    private static OutreachDraft Why(string why) =>
        OutreachDraft.Of(Daniel with { WhyYou = why }, Rules);

    private static IReadOnlyList<string> Red(OutreachDraft draft) =>
        [.. draft.Checklist.Where(line => !line.IsGood).Select(line => line.Key)];

    private static HashSet<string> Words(string text) =>
        [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
}
