using System.Collections.Immutable;

namespace ChatStudyBot.Core.Questions;

/// <summary>Grows the topic tree from the paths of notes and questions.</summary>
public sealed class TopicTreeBuilder
{
    private readonly Node _root = new("");
    private readonly List<Node> _way = [];
    private ImmutableArray<string> _path = [];

    public TopicTreeBuilder Add(ImmutableArray<string> path, int questions)
    {
        // Questions of one place share their path and come one after the other.
        if (path != _path)
        {
            Walk(path);
        }

        foreach (var node in _way)
        {
            node.Questions += questions;
        }

        return this;
    }

    public ImmutableArray<Topic> Roots() => [.. _root.Children.Select(node => node.ToTopic([]))];

    private void Walk(ImmutableArray<string> path)
    {
        _path = path;
        _way.Clear();
        var node = _root;
        foreach (var name in path)
        {
            node = node.Below(name);
            _way.Add(node);
        }
    }

    private sealed class Node(string name)
    {
        private readonly Dictionary<string, Node> _byName = new(StringComparer.Ordinal);
        private readonly List<Node> _children = [];

        public int Questions { get; set; }

        public IReadOnlyList<Node> Children => _children;

        public Node Below(string child)
        {
            if (!_byName.TryGetValue(child, out var node))
            {
                _byName[child] = node = new Node(child);
                _children.Add(node);
            }

            return node;
        }

        public Topic ToTopic(ImmutableArray<string> above)
        {
            var path = above.Add(name);
            return new Topic(path, Questions, [.. _children.Select(child => child.ToTopic(path))]);
        }
    }
}
