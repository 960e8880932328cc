using SmartPick.Engine.Picking;

namespace SmartPick.Engine.Tests.Picking;

public sealed class ListSelectionTests
{
    [Fact]
    public void After_any_changes_a_list_is_to_the_last_bit_as_one_made_afresh()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var problem = SmallProblems.Create(seed);
            var random = new SmallProblems.Numbers(seed + 1);
            var list = new ListSelection(problem);
            var copy = new ListSelection(problem);
            for (var step = 0; step < 60; step++)
            {
                Change(problem, list, random);
                ShouldBeAsMadeAfresh(problem, list);
                if (random.Below(0.2))
                {
                    copy.CopyFrom(list);
                    ShouldBeAsMadeAfresh(problem, copy);
                    (list, copy) = (copy, list);
                }
            }
        }
    }

    private static void Change(
        ListProblem problem,
        ListSelection list,
        SmallProblems.Numbers random
    )
    {
        var candidate = random.Whole(0, problem.Count - 1);
        var slot = random.Whole(0, ListProblem.SlotCount - 1);
        if (list.SlotOf(candidate) < 0)
        {
            if (list.HasRoomFor(candidate))
            {
                list.Insert(candidate, slot);
            }
        }
        else if (random.Below(0.4))
        {
            list.Remove(candidate);
        }
        else if (list.Count > 1 && random.Below(0.5))
        {
            var other = list.Members[0] == candidate ? list.Members[1] : list.Members[0];
            list.ExchangeSlots(candidate, other);
        }
        else
        {
            list.SetSlot(candidate, slot);
        }
    }

    private static void ShouldBeAsMadeAfresh(ListProblem problem, ListSelection list)
    {
        var fresh = new ListSelection(problem);
        foreach (var member in list.Members.ToArray().Reverse())
        {
            fresh.Insert(member, list.SlotOf(member));
        }

        list.Objective.ShouldBe(fresh.Objective);
        for (var place = 0; place <= list.Count; place++)
        {
            list.Reach(place).SequenceEqual(fresh.Reach(place)).ShouldBeTrue();
            list.After(place).SequenceEqual(fresh.After(place)).ShouldBeTrue();
            list.Below(place).SequenceEqual(fresh.Below(place)).ShouldBeTrue();
        }
    }
}
