using System.Buffers;
using System.Text;
using SmartPick.Matching.Formats;
using SmartPick.Matching.Generation;
using SmartPick.Matching.Instances;
using SmartPick.Matching.Tests.BruteForce;

namespace SmartPick.Matching.Tests.Formats;

public sealed class TextFormatTests
{
    [Fact]
    public void The_published_form_with_its_comments_blank_lines_and_trailing_blanks_is_read()
    {
        var instance = Texts.Good(
            """
            #Resident "r rid rol"
            r 0 0 1

            #Couple "c cid r1id r2id rol"
            c 0 1 2 0 1 1 0 0 -1

            #Program "p pid quota rol"
            p 0 2 0 1 2 
            p 1 1 2 1 0 


            """
        );

        instance.ApplicantIds.ShouldBe(["0", "1", "2"]);
        instance.ProgramIds.ShouldBe(["0", "1"]);
        instance.Choice(0, 1).ShouldBe(1);
        instance.Couples.ToArray().ShouldBe([new Couple(1, 2)]);
        instance.PairCount(0).ShouldBe(3);
        instance.Pair(0, 0).ShouldBe(new ProgramPair(0, 1));
        instance.Pair(0, 2).ShouldBe(new ProgramPair(0, -1));
        instance.Quota(0).ShouldBe(2);
        instance.RankedBy(1).ToArray().ShouldBe([2, 1, 0]);
        instance.Dropped.Total.ShouldBe(0);
        instance.Ties.ShouldBeNull();
    }

    [Theory]
    [InlineData("r 1 10 11\nr 2 11\np 10 1 1\np 11 1 2 1")]
    [InlineData("\uFEFFr 1 10 11\r\nr 2 11\r\np 10 1 1\r\np 11 1 2 1\r\n")]
    [InlineData("r 1 10 11\rr 2 11\rp 10 1 1\rp 11 1 2 1\r")]
    [InlineData("  r\t1\t10  11 \t\n\n\nr 2 11 # the second\np 10 1 1\n#\np 11 01 2 1\n")]
    [InlineData("p 10 1 1\nr 1 10 11\np 11 1 2 1\nr 2 11\n")]
    public void Marks_line_ends_blanks_comments_and_the_order_of_sections_do_not_matter(string text)
    {
        InstancePicture
            .Of(Texts.Good(text))
            .ShouldBe(InstancePicture.Of(Texts.Good("r 1 10 11\nr 2 11\np 10 1 1\np 11 1 2 1\n")));
    }

    [Fact]
    public void Ids_are_compared_as_written_and_each_kind_has_its_own()
    {
        var instance = Texts.Good(
            "r 7 7 007 Ω-4 99999999999999999999999999999999 1000000000\n"
                + "p 7 1 7\np 007 1 7\np Ω-4 1 7\np 99999999999999999999999999999999 1 7\np 1000000000 1 7\n"
        );

        instance.ChoiceCount(0).ShouldBe(5);
        instance.ProgramIds[1].ShouldBe("007");
        instance.ProgramIds[2].ShouldBe("Ω-4");
    }

    [Fact]
    public void Many_ids_of_every_form_are_told_apart()
    {
        string[] ids =
        [
            .. Enumerable.Range(0, 3000).Select(number => $"{number * 977}"),
            .. Enumerable.Range(0, 3000).Select(number => $"x{number}"),
        ];
        var instance = Texts.Good(
            $"r a {string.Join(' ', ids)}\n"
                + string.Concat(ids.Reverse().Select(id => $"p {id} 1 a\n"))
        );

        instance.ChoiceCount(0).ShouldBe(ids.Length);
        Enumerable
            .Range(0, ids.Length)
            .Select(choice => instance.ProgramIds[instance.Choice(0, choice)])
            .ShouldBe(ids);
    }

    [Fact]
    public void A_member_may_have_an_empty_line_which_gives_the_place_in_the_order()
    {
        var instance = Texts.Good("r 2\nr 1 5\nc 9 3 2 5 5\np 5 2 1 2 3\n");

        instance.ApplicantIds.ShouldBe(["2", "1", "3"]);
        instance.Couples.ToArray().ShouldBe([new Couple(2, 0)]);
        Texts.Write(instance).ShouldBe("r 2\nr 1 5\nr 3\nc 9 3 2 5 5\np 5 2 1 2 3\n");
    }

    [Fact]
    public void Equal_places_stand_in_parentheses_and_are_written_so()
    {
        const string Text = "r 1 (5 6) 7\nr 2 7\np 5 1 1\np 6 1 1\np 7 1 (1 2)\n";
        var instance = Texts.Good(
            Text.Replace("(5 6)", "(  6 5)").Replace("7 1 (1 2)", "7 1(2 1)")
        );

        instance.Ties.ShouldBe(new TieReport(TieRule.OneLottery, 1, 2, 4));
        instance.IsChoiceTied(0, 1).ShouldBeTrue();
        instance.IsChoiceTied(0, 2).ShouldBeFalse();
        var written = Texts.Write(instance);
        written.ShouldContain("(");
        InstancePicture.Of(Texts.Good(written)).ShouldBe(InstancePicture.Of(instance));
    }

    [Fact]
    public void One_sided_rankings_are_dropped_and_counted()
    {
        var instance = Texts.Good("r 1 5 6\nc 1 2 3 5 6 6 5\np 5 1 2 1\np 6 1 3\n");

        instance.Dropped.ShouldBe(new OneSided(1, 0, 1, 0));
        instance.ChoiceCount(0).ShouldBe(1);
        instance.PairCount(0).ShouldBe(1);
    }

    [Fact]
    public void What_is_written_reads_back_the_same()
    {
        var shape = new MarketShape
        {
            Ties = 0.3,
            MostSingles = 6,
            MostPrograms = 5,
        };
        for (var seed = 0UL; seed < 500; seed++)
        {
            var instance = MarketSampler.Draw(shape, seed).Build();
            if (instance.ApplicantCount + instance.ProgramCount > 0)
            {
                InstancePicture
                    .Of(Texts.Good(Texts.Write(instance)))
                    .ShouldBe(InstancePicture.Of(instance), $"seed {seed}");
            }
        }
    }

    [Fact]
    public void What_the_format_cannot_hold_is_told_and_nothing_written()
    {
        new MatchInstanceBuilder()
            .AddApplicant("ann lee", "a", "b")
            .AddProgram("a", 2, ["ann lee"], Parity.Even)
            .AddProgram("b", 1, ["ann lee"])
            .AddProgram("-1", 1, [])
            .AddSupplementalList("ann lee", "a", "b")
            .AddReversion("a", "b", 1)
            .TryBuild(out var instance, out _)
            .ShouldBeTrue();
        var output = new ArrayBufferWriter<byte>();

        TextFormat.TryWrite(instance!, output, out var obstacles).ShouldBeFalse();

        output.WrittenCount.ShouldBe(0);
        obstacles.ShouldBe([
            "1 supplemental lists",
            "1 reversions",
            "1 programs that want an even or odd number",
            "the applicant id \"ann lee\", which is no token of the text format",
            "the program id \"-1\", which is no token of the text format",
        ]);
    }

    [Theory]
    [InlineData("7", true)]
    [InlineData("-2", true)]
    [InlineData("a#b", true)]
    [InlineData("Ω", true)]
    [InlineData("", false)]
    [InlineData("-1", false)]
    [InlineData("#1", false)]
    [InlineData("a b", false)]
    [InlineData("a(b", false)]
    [InlineData("a\0b", false)]
    public void An_id_is_one_that_reads_back(string id, bool isId) =>
        TextFormat.IsId(id).ShouldBe(isId);

    [Fact]
    public void Half_a_character_is_no_id() => TextFormat.IsId("a\uD800").ShouldBeFalse();

    [Fact]
    public void A_national_instance_survives_the_way_to_text_and_back()
    {
        var instance = InstanceGenerator.Generate(
            new GeneratorOptions
            {
                Applicants = 3000,
                Programs = 400,
                Positions = 2500,
                Couples = 60,
            }
        );
        var output = new ArrayBufferWriter<byte>();
        TextFormat.TryWrite(instance, output, out _).ShouldBeTrue();

        var (again, problems) = TextFormat.Read(output.WrittenSpan);

        problems.ShouldBeEmpty();
        InstancePicture.Of(again!).ShouldBe(InstancePicture.Of(instance));
    }
}
