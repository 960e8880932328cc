using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Randomness;

namespace SmartPick.Engine.Tests.Chances;

public sealed class ProgramDrawersTests
{
    private static readonly SyntheticModel Synthetic = new(spread: 3);
    private static readonly InterviewParameters Parameters = Synthetic.Model.Interviews[0];
    private static readonly AcgmeCode Code = AcgmeCode.Parse("0123456789");

    [Fact]
    public void Effects_that_are_held_are_the_bits_drawn_anew()
    {
        var held = new ProgramDrawers();
        for (var round = 0; round < 3; round++)
        {
            foreach (var seed in new ulong[] { 1, 9 })
            {
                for (var draw = -1; draw < DrawnEffects.Count + 5; draw++)
                {
                    var asked = new ParameterDraw(new Seed(seed), draw);
                    Effects(held, asked).ShouldBe(Effects(new ProgramDrawers(), asked));
                }
            }
        }
    }

    [Fact]
    public void Callers_with_other_seeds_take_no_room_from_each_other()
    {
        var drawer = new ProgramDrawers().Of(Code, Parameters, 0.5);
        var effects = new double[InterviewParameters.EffectCount];
        drawer.Effects(new ParameterDraw(Seed.Usual, 7), effects);
        drawer.Effects(new ParameterDraw(new Seed(9), 7), effects);

        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var seed in new ulong[] { 1, 9, 1, 10, 1 })
        {
            drawer.Effects(new ParameterDraw(new Seed(seed), 7), effects);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1000);
    }

    [Fact]
    public void Effects_of_the_programs_drawn_first_are_let_go_and_come_back_the_same()
    {
        var held = new ProgramDrawers();
        var asked = new ParameterDraw(Seed.Usual, 7);
        var before = Effects(held, asked);
        var rooms = Enumerable
            .Range(0, ProgramDrawers.MostDrawn + 1)
            .Select(i => held.RoomFor(held.Of(Code, Parameters, i / 1e4)));
        rooms.Count().ShouldBe(ProgramDrawers.MostDrawn + 1);

        Effects(held, asked).ShouldBe(before);
    }

    [Fact]
    public void One_drawer_serves_all_who_ask_for_a_program_as_one()
    {
        var held = new ProgramDrawers();
        held.Of(Code, Parameters, 0.5).ShouldBeSameAs(held.Of(Code, Parameters, 0.5));
        held.Of(Code, Parameters, 0.5).ShouldNotBeSameAs(held.Of(Code, Parameters, 0.4));
    }

    private static double[] Effects(ProgramDrawers drawers, ParameterDraw draw)
    {
        var effects = new double[InterviewParameters.EffectCount];
        drawers.Of(Code, Parameters, 0.5).Effects(draw, effects);
        return effects;
    }
}
