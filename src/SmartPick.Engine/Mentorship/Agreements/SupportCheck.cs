namespace SmartPick.Engine.Mentorship.Agreements;

/// <summary>Whether a support that somebody is about to ask for was offered.</summary>
public static class SupportCheck
{
    /// <summary>The warning to show before asking; null when there is none to give. Asking stays possible.</summary>
    /// <param name="inForce">The terms in force; null when there are none.</param>
    /// <param name="support">The key of the support.</param>
    /// <param name="name">Its name.</param>
    public static string? Warning(AgreementTerms? inForce, string support, string name)
    {
        if (inForce is null)
        {
            return null;
        }

        if (inForce.NotOffered.Contains(support, StringComparer.Ordinal))
        {
            return $"Your mentor has said that this is not on offer: {name}. Somebody else of your team may be the one to ask.";
        }

        return
            inForce.Supports.Count > 0
            && !inForce.Supports.Contains(support, StringComparer.Ordinal)
            ? $"You have not spoken of this yet: {name}. You could ask first whether it fits."
            : null;
    }
}
