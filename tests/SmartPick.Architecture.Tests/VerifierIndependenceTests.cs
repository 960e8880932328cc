using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Dependencies;
using ArchUnitNET.Loader;
using SmartPick.Matching.Verification;

namespace SmartPick.Architecture.Tests;

/// <summary>The verifier and whatever finds assignments share the instance and the assignment, and no code.</summary>
public sealed class VerifierIndependenceTests
{
    private const string Matching = "SmartPick.Matching";
    private const string Verification = Matching + ".Verification";

    /// <summary>What the verifier reads and writes besides its own types: data, no algorithm.</summary>
    private static readonly HashSet<string> Data = new(StringComparer.Ordinal)
    {
        Matching + ".Instances.MatchInstance",
        Matching + ".Instances.Layout",
        Matching + ".Instances.Edge",
        Matching + ".Instances.PairEdge",
        Matching + ".Instances.Couple",
        Matching + ".Instances.SupplementalList",
        Matching + ".Instances.Reversion",
        Matching + ".Instances.Parity",
        Matching + ".Assignments.Assignment",
        Matching + ".Assignments.QuotaMoves",
        Matching + ".Assignments.StabilityPolicy",
    };

    /// <summary>What others may know of the verifier: the question and its answer.</summary>
    private static readonly HashSet<string> Answer = new(StringComparer.Ordinal)
    {
        Verification + ".StabilityVerifier",
        Verification + ".VerificationReport",
        Verification + ".Fault",
        Verification + ".FaultKind",
        Verification + ".BlockingPair",
        Verification + ".BlockingKind",
    };

    private static readonly ArchUnitNET.Domain.Architecture Loaded = new ArchLoader()
        .LoadAssemblies(typeof(StabilityVerifier).Assembly)
        .Build();

    [Fact]
    public void The_verifier_uses_data_and_itself_only()
    {
        Uses(IsOfVerifier).Any(use => IsOfVerifier(use.Target)).ShouldBeTrue();
        Uses(IsOfVerifier)
            .Where(use =>
                IsOfMatching(use.Target)
                && !IsOfVerifier(use.Target)
                && !Data.Contains(use.Target.FullName)
            )
            .Select(Told)
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_verifier_adds_up_the_quotas_itself() =>
        Uses(IsOfVerifier)
            .OfType<MethodCallDependency>()
            .Where(call =>
                call.TargetMember.FullName.Contains("FinalQuotas", StringComparison.Ordinal)
            )
            .Select(Told)
            .ShouldBeEmpty();

    [Fact]
    public void Nobody_uses_the_verifiers_parts() =>
        Uses(type => IsOfMatching(type) && !IsOfVerifier(type))
            .Where(use => IsOfVerifier(use.Target) && !Answer.Contains(use.Target.FullName))
            .Select(Told)
            .ShouldBeEmpty();

    [Fact]
    public void The_rules_can_fail()
    {
        // The Match asks the verifier, and that is seen.
        Uses(type => IsOfMatching(type) && !IsOfVerifier(type))
            .OfType<MethodCallDependency>()
            .Any(call =>
                call.TargetMember.FullName.Contains(
                    "StabilityVerifier::Verify",
                    StringComparison.Ordinal
                )
            )
            .ShouldBeTrue();
        Uses(type => IsOfMatching(type) && !IsOfVerifier(type))
            .Any(use => !Data.Contains(use.Target.FullName) && IsOfMatching(use.Target))
            .ShouldBeTrue();
    }

    private static IEnumerable<ITypeDependency> Uses(Func<IType, bool> from) =>
        Loaded.Types.Where(from).SelectMany(type => type.Dependencies);

    private static bool IsOfMatching(IType type) =>
        type.FullName.StartsWith(Matching + ".", StringComparison.Ordinal);

    private static bool IsOfVerifier(IType type) =>
        type.FullName.StartsWith(Verification + ".", StringComparison.Ordinal);

    private static string Told(ITypeDependency use) =>
        $"{use.Origin.FullName} uses {use.Target.FullName}";
}
