import type { OrgansFile } from '../document/authority.ts';
import type { Document } from '../document/document.ts';
import { isActive, type RelationKind, standingOf } from '../document/relation.ts';
import { issuedOn, organById, organIds, organName } from './facts.ts';

/** Kinds of bodies that are no part of the state or the party in power. */
const ownBodies = ['全国性行业协会', '合作经济组织', '人民团体和商会组织', '群团组织'];

/**
 * A document in the terms of schema.org, for a data block of a page; the block is not executed, so that a
 * strict policy for scripts leaves it alone.
 *
 * @param address of the document's page, where the archive has an absolute one
 */
export function jsonLd(document: Document, organs: OrgansFile, address?: string): object {
  const { front, annexes } = document;
  const { from, until } = standingOf(front, document.history);
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    ...(address === undefined ? {} : { '@id': address, url: address }),
    name: front.title,
    inLanguage: 'zh-CN',
    ...(front.docNumber === undefined
      ? {}
      : { identifier: front.docNumber, legislationIdentifier: front.docNumber }),
    legislationType: front.kind,
    legislationDate: issuedOn(document),
    legislationDateOfApplicability: from,
    temporalCoverage: `${from}/${until ?? '..'}`,
    legislationLegalForce: `https://schema.org/${until === undefined ? 'InForce' : 'NotInForce'}`,
    legislationPassedBy: organIds(document).map((id) => ({
      '@type': typeOf(organs, id),
      name: organName(document, organs, id),
      alternateName: organById(organs, id)?.short.is,
    })),
    hasPart: annexes.map(({ number, titleLines }) => ({
      '@type': 'CreativeWork',
      position: number,
      name: titleLines.join(''),
    })),
    ...relationsOf(document, address),
  };
}

/** Properties of schema.org by what a document does; what is done to it is the same, reversed. */
const properties: Record<RelationKind, string> = {
  amends: 'legislationAmends',
  replaces: 'legislationRepeals',
  ends: 'legislationRepeals',
  implements: 'legislationApplies',
  amendedBy: 'legislationAmends',
  replacedBy: 'legislationRepeals',
  endedBy: 'legislationRepeals',
  implementedBy: 'legislationApplies',
};

function relationsOf({ history = [] }: Document, address: string | undefined): object {
  const named = history.map(({ kind, other }) => ({
    passive: !isActive(kind),
    property: properties[kind],
    other: {
      '@type': 'Legislation',
      ...(other.document === undefined || address === undefined
        ? {}
        : { '@id': new URL(`../${other.document}/index.html`, address).href }),
      name: other.title,
      legislationIdentifier: other.docNumber,
    },
  }));
  const grouped = (passive: boolean) =>
    Object.fromEntries(
      [
        ...Map.groupBy(
          named.filter((one) => one.passive === passive),
          (one) => one.property,
        ),
      ].map(([property, all]) => [property, all.map(({ other }) => other)]),
    );
  const reverse = grouped(true);
  return { ...grouped(false), ...(Object.keys(reverse).length > 0 ? { '@reverse': reverse } : {}) };
}

/** The same as text that can stand inside `<script type="application/ld+json">`. */
export function jsonLdText(...parameters: Parameters<typeof jsonLd>): string {
  return JSON.stringify(jsonLd(...parameters)).replaceAll('<', '\\u003c');
}

function typeOf(organs: OrgansFile, id: string): string {
  const kind = organById(organs, id)?.kind.is;
  return kind === undefined || ownBodies.includes(kind) ? 'Organization' : 'GovernmentOrganization';
}
