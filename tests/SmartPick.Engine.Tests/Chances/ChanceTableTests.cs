using SmartPick.Engine.Applicants;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Randomness;

namespace SmartPick.Engine.Tests.Chances;

public sealed class ChanceTableTests
{
    private static readonly SyntheticModel Synthetic = new();

    [Fact]
    public void Every_cell_is_a_probability_and_being_taken_needs_an_interview()
    {
        foreach (var specialty in SyntheticModel.Specialties)
        {
            foreach (var type in SyntheticModel.Types)
            {
                for (var number = -1; number < 20; number++)
                {
                    var applicant = new Applicant { Specialty = specialty, Type = type };
                    var table = Synthetic.Build(applicant, new ParameterDraw(new Seed(1), number));
                    table.Weights.Sum().ShouldBe(1, 1e-12);
                    for (var i = 0; i < table.Interview.Length; i++)
                    {
                        table.Interview[i].ShouldBeInRange(0, 1);
                        table.Match[i].ShouldBeInRange(0, table.Interview[i]);
                    }
                }
            }
        }
    }
}
