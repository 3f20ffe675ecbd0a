import type { Traits } from '../../template/template';
import type { TemplateNode } from '../template-nodes';

/** A node, and all below it, with every text that an issue shows changed by `change`. */
export const mapTexts = (node: TemplateNode, change: (text: string) => string): TemplateNode => ({
  ...mapOwnTexts(node, change),
  children: node.children.map((child) => mapTexts(child, change)),
});

/** The same for the node alone. */
export const mapOwnTexts = <T extends TemplateNode>(node: T, change: (text: string) => string): T => ({
  ...node,
  title: change(node.title),
  sections: node.sections.map((section) => ({ ...section, body: change(section.body) })),
  traits: mapTraits(node.traits, change),
});

const mapTraits = (traits: Traits, change: (text: string) => string): Traits => {
  const { criteria, rows, form, questions } = traits;
  return {
    ...traits,
    ...(criteria ? { criteria: criteria.map((one) => ({ ...one, text: change(one.text) })) } : {}),
    ...(rows ? { rows: rows.map((one) => ({ ...one, text: change(one.text) })) } : {}),
    ...(form ? { form: form.map((one) => ({ ...one, label: change(one.label) })) } : {}),
    ...(questions ? { questions: questions.map(change) } : {}),
  };
};

/** Every text of a node that an issue shows, the node's own only. */
export const ownTexts = ({ title, sections, traits }: TemplateNode): readonly string[] => [
  title,
  ...sections.map((section) => section.body),
  ...(traits.criteria ?? []).map((one) => one.text),
  ...(traits.rows ?? []).map((one) => one.text),
  ...(traits.form ?? []).map((one) => one.label),
  ...(traits.questions ?? []),
];
