namespace SmartPick.Platform.Mail;

/// <summary>Where the product is reached, for links in mails. It is set by whoever runs the server and never taken from a request, which could name any host.</summary>
/// <param name="Root">The address of the first page.</param>
public sealed record SiteAddress(Uri Root)
{
    /// <summary>The address of a page.</summary>
    /// <param name="path">From the stroke on.</param>
    public string Of(string path) => new Uri(Root, path).AbsoluteUri;
}
