using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Web.Endpoints;

/// <summary>The topics of the bank as it stands, as commands name them.</summary>
internal sealed class BankTopics(IBankSource bank)
{
    public bool Has(string words) => bank.Current.Topics.Has(words);

    public IEnumerable<(string Topic, int Questions)> Fitting(string typed)
    {
        var topics = bank.Current.Topics.Complete(typed);
        return topics.Select(topic => (topic.NameAmong(topics), topic.Questions));
    }
}
