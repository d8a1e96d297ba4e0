/// JSON Schemas (draft 2020-12) of what this project records.
package enum RecordSchema {
    /// Of a decision as a council hands it in.
    package static let decision = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "xetkhen.decision/1",
        \(decisionBody)
        }

        """

    private static let decisionBody = """
        \(decisionProperties),
          "additionalProperties": false
        """

    private static let decisionProperties = """
          "type": "object",
          "properties": {
            "awards": { "type": "array", "items": { "type": "string" }, "uniqueItems": true },
            "number": { "type": ["string", "null"], "minLength": 1 },
            "decided_on": { "type": ["string", "null"], "format": "date" },
            "authority": { "type": ["string", "null"], "minLength": 1 },
            "session": { "type": ["string", "null"], "minLength": 1 },
            "reason": { "type": ["string", "null"], "minLength": 1 },
            "votes": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "award": { "type": "string" },
                  "in_favour": { "type": "integer", "minimum": 0 },
                  "against": { "type": "integer", "minimum": 0 },
                  "abstained": { "type": "integer", "minimum": 0 }
                },
                "additionalProperties": false,
                "required": ["award"]
              }
            }
          },
          "required": ["awards"]
        """

    /// Of what a council decided in one session, as it hands it in.
    package static let session = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "xetkhen.session/1",
          "type": "object",
          "properties": {
            "session": { "type": "string", "minLength": 1 },
            "held_on": { "type": "string", "format": "date" },
            "members": { "type": "integer", "minimum": 1 },
            "decisions": {
              "type": "array",
              "items": {
                "allOf": [
                  { "type": "object", "properties": { "nomination": { "type": "string" } }, "required": ["nomination"] },
                  { "$ref": "#/$defs/decision" }
                ],
                "unevaluatedProperties": false
              }
            }
          },
          "additionalProperties": false,
          "required": ["session", "held_on", "members", "decisions"],
          "$defs": {
            "decision": {
        \(decisionProperties)
            }
          }
        }

        """

    /// Of the file of a record.
    package static let record = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "xetkhen.record/1",
          "type": "object",
          "properties": {
            "digest": { "$ref": "#/$defs/digest" },
            "disclosed": {
              "type": "object",
              "additionalProperties": {
                "type": "object",
                "properties": { "salt": { "type": "string" }, "value": { "type": "string" } },
                "additionalProperties": false,
                "required": ["salt", "value"]
              }
            },
            "record": {
              "type": "object",
              "properties": {
                "format": { "const": "xetkhen.record/1" },
                "ruleset": {
                  "type": "object",
                  "properties": {
                    "name": { "type": "string" },
                    "meaning": { "$ref": "#/$defs/digest" },
                    "files": { "$ref": "#/$defs/digest" }
                  },
                  "additionalProperties": false,
                  "required": ["name", "meaning", "files"]
                },
                "engine": {
                  "type": "object",
                  "properties": { "package": { "type": "string" }, "language": { "type": "string" } },
                  "additionalProperties": false,
                  "required": ["package", "language"]
                },
                "considered_on": { "type": "string", "format": "date" },
                "known_on": { "type": "string", "format": "date" },
                "nomination": { "type": "object" },
                "answer": {
                  "type": "object",
                  "properties": { "format": { "const": "xetkhen.trace/1" } },
                  "required": [
                    "awards", "earned", "facts", "format", "joint", "just_above", "possible", "proposed", "runs", "seal", "steps"
                  ]
                },
                "decision": { "oneOf": [{ "type": "null" }, { "$ref": "#/$defs/decision" }] },
                "chain": {
                  "oneOf": [
                    { "type": "null" },
                    {
                      "type": "object",
                      "properties": {
                        "number": { "type": "integer", "minimum": 1 },
                        "previous": { "oneOf": [{ "type": "null" }, { "$ref": "#/$defs/digest" }] }
                      },
                      "additionalProperties": false,
                      "required": ["number", "previous"]
                    }
                  ]
                },
                "personal": { "type": "object", "additionalProperties": { "$ref": "#/$defs/digest" } }
              },
              "additionalProperties": false,
              "required": [
                "answer", "chain", "considered_on", "decision", "engine", "format", "known_on", "nomination", "personal", "ruleset"
              ]
            }
          },
          "additionalProperties": false,
          "required": ["digest", "disclosed", "record"],
          "$defs": {
            "digest": { "type": "string", "pattern": "^[0-9a-f]{64}$" },
            "decision": {
        \(decisionBody)
            }
          }
        }

        """
}
